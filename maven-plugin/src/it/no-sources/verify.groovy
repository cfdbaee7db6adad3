def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.contains('QAPI') } == 1
assert log.contains('[INFO] No QAPI schemas: there is no folder src/main/qapi')
assert !new File(basedir, 'target/generated-sources/qapi').exists()
assert !new File(basedir, 'target/qapi-maven-plugin').exists()
return true
