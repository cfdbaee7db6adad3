def schemas = new File(basedir, 'schémas/größe & co')
[schemas.parentFile, schemas, *schemas.listFiles()].each { it.setWritable(true) }
def log = new File(basedir, 'build.log').text
assert log.contains('Generated 2 types from 1 schema (3 written, 0 deleted, 0 unchanged)')
assert log.contains('up to date (2 schema files)')
assert log.contains('Nothing to compile')
assert schemas.list().sort() == ['mass #1.json', 'wurzel.json']
assert new File(basedir, 'target/généré/org/example/qapi/Size.java').file
assert new File(basedir, 'target/classes/META-INF/qapi/größe & co/mass #1.json').file
return true
