def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 1
assert new File(basedir, 'target/everything.json-ignore/classes/org/example/qapi/Shape.class').file
// Beside code that is careless, something is found, and there only.
assert new File(basedir, 'target/everything.json-keep/generated-sources/qapi/org/example/qapi/Shape.java').file
assert log =~ /ERROR.*Careless\.java.*\[NullAway\]/
assert !(log =~ /ERROR.*generated-sources.*\.java/)
return true
