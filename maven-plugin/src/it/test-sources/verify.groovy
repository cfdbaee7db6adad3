assert new File(basedir, 'target/generated-test-sources/qapi/org/example/fixture/Fixture.java').file
assert new File(basedir, 'target/test-classes/org/example/fixture/Fixture.class').file
assert !new File(basedir, 'target/classes/org/example/fixture').exists()
// Each schema is embedded where it comes from.
assert new File(basedir, 'target/test-classes/META-INF/qapi').list() == ['fixture.json']
assert new File(basedir, 'target/classes/META-INF/qapi').list() == ['colours.json']
return true
