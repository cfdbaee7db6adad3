def log = new File(basedir, 'build.log').text
// disks.json alone is a root; DiskFormat comes from the file that it includes
assert log =~ /Generated \d+ types from 1 schema \(\d+ written, 0 deleted, 0 unchanged\)/
assert new File(basedir, 'target/generated-sources/qapi/org/example/qapi/DiskFormat.java').file
assert log.contains('Tests run: 6, Failures: 0, Errors: 0, Skipped: 0')
return true
