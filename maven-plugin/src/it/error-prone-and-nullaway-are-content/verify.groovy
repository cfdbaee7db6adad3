def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 3
if (new File(qemuSource ?: '', 'qapi/qapi-schema.json').file) {
    ['ignore', 'keep'].each {
        assert new File(basedir, "target/qapi-schema.json-$it/classes/org/example/qapi/BlockdevOptions.class").file
    }
}
assert new File(basedir, 'target/everything.json-ignore/classes/org/example/qapi/Shape.class').file
// Beside code that is careless, something is found, and there only.
assert new File(basedir, 'target/everything.json-keep/generated-sources/qapi/org/example/qapi/Shape.java').file
assert log =~ /ERROR.*Careless\.java.*\[NullAway\]/
assert !(log =~ /ERROR.*generated-sources.*\.java/)
return true
