def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.endsWith('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0') } == 2
def sources = new File(basedir, 'target/generated-sources/qapi/org/example/qapi')
assert new File(sources, 'VHostUserBackendCapabilitiesBlock.java').file
assert new File(sources, 'VHostUserBackendType.java').text.contains('FS("fs")')
// Written again are the two types that changed and the adapter, and for the first time the two new types.
assert log.contains('Generated 9 types from 1 schema (4 written, 0 deleted, 6 unchanged)')
return true
