assert new File(basedir, 'build.log').text.contains('Generated 2 types from 1 schema')
['Palette', 'Colour'].each {
    assert new File(basedir, 'target/my sources/org/example/qapi/' + it + '.java').file
    assert new File(basedir, 'target/classes/org/example/qapi/' + it + '.class').file
}
return true
