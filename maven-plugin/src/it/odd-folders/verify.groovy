def log = new File(basedir, 'build.log').text
assert log.contains('Generated 2 types from 1 schema (3 written, 0 deleted, 0 unchanged)')
assert log.contains('up to date (2 schema files)')
assert new File(basedir, 'target/classes/META-INF/qapi/a!').list().sort() == ['b.json', 'b.properties', 'back\\slash.json']
return true
