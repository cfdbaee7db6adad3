assert new File(basedir, 'build.log').text.contains('Generated 4 types from 2 schemas')
['animals/Animal', 'animals/Legs', 'plants/Plant', 'shared/Size'].each {
    assert new File(basedir, "target/classes/org/example/${it}.class").file
}
return true
