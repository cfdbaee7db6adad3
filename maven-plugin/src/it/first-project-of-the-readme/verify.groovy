String log = new File(basedir, 'build.log').text
assert log.contains('Generated 3 types from 1 schema')
assert !log.contains('[WARNING] Parameter')
assert new File(basedir, 'target/classes/org/example/Ask.class').isFile()
