def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 3, Failures: 0, Errors: 0')
assert log.count('up to date (2 schema files)') == 1
assert log =~ /Generated \d+ types from 2 schemas \(1 written, 0 deleted, \d+ unchanged\)/
// Both goals say so: generate and validate.
assert log.findAll(/\[ERROR\] src\/main\/qapi\/features.txt:1:37: error: 'src\/main\/qapi\/qmp.json' has no member 'cahe' there/).size() == 2
assert log.count("note: did you mean 'cache'?") == 2
assert log.contains('Found no errors in 2 schemas (2 files)')
assert log =~ /Generated \d+ types from 2 schemas \(0 written, 1 deleted, \d+ unchanged\)/
// Not a schema: it goes into no artifact.
assert !new File(basedir, 'target/classes/META-INF/qapi/features.txt').exists()
assert new File(basedir, 'target/classes/META-INF/qapi/qmp.json').file
return true
