String log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 4, Failures: 0, Errors: 0')
assert new File(basedir, 'target/classes/org/example/Example.class').isFile()
