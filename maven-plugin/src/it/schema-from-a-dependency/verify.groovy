def log = new File(basedir, 'build.log').text
assert log =~ /Generated 5 types from 1 schema/
// Read from the jar: the schema and the two that it includes.
assert log.contains('up to date (3 schema files)')
assert new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Order.java').text.contains('unknownMembers')
// What comes from elsewhere is not embedded again.
assert !new File(basedir, 'target/classes/META-INF/qapi').exists()
return true
