def log = new File(basedir, 'build.log').text
def fixture = new File(basedir, 'target/generated-test-sources/qapi/org/example/fixture')
// The program's types are used, under the names that they have there.
assert log.contains('Generated 1 type from 1 schema (2 written, 0 deleted, 0 unchanged)')
assert log.count('up to date (2 schema files)') == 1
assert new File(basedir, 'target/test-classes/org/example/fixture/Fixture.class').file
assert !new File(basedir, 'target/test-classes/org/example/fixture/Paint.class').exists()
// That is known as well where the goal runs alone.
assert log.contains('Generated 1 type from 1 schema (0 written, 0 deleted, 2 unchanged)')
// Where there are two sets of them, somebody has to say which.
assert log.contains("the types of 'colours.json' are made twice: by execution 'elsewhere' in org.example.elsewhere, and "
    + "execution 'default' in org.example.qapi; say with an entry of imports which of them are meant")
// As it was before: the tests have types of their own.
assert log.contains('Generated 2 types from 1 schema (2 written, 0 deleted, 1 unchanged)')
assert new File(fixture, 'Colour.java').file
assert !new File(basedir, 'target/classes/org/example/fixture').exists()
// Each schema is embedded where it comes from.
assert new File(basedir, 'target/test-classes/META-INF/qapi').list().sort() == ['fixture.json', 'fixture@for-tests.properties']
assert new File(basedir, 'target/classes/META-INF/qapi').list().sort() ==
    ['colours.json', 'colours.properties', 'colours@elsewhere.properties']
return true
