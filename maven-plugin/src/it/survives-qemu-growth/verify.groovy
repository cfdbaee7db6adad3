def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.endsWith('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0') } == 2
return true
