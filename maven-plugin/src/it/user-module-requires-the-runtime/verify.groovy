def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/classes/module-info.class').file
assert log.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
return true
