def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 2
['ignore', 'keep'].each { mode ->
    assert new File(basedir, "target/everything.json-$mode/classes/org/example/qapi/Shape.class").file
}
// Where there is something to find, it is found, and only there.
assert log.count('[NullAway]') >= 1
assert !(log =~ /ERROR.*generated-sources.*\.java/)
return true
