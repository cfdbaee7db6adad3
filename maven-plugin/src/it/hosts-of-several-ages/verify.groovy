def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.endsWith('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0') } == 2
assert log.contains('Generated 14 types from 2 versions of a schema (15 written, 0 deleted, 0 unchanged)')
// Files of both versions are read; where none has changed, nothing is done.
assert log.count('Sources generated from QAPI schemas are up to date (4 schema files)') == 1
// A member that came with a change of the old version's file is in one type and in the table of what which version has. A version that goes takes its files and types along.
assert log.contains('Generated 14 types from 2 versions of a schema (2 written, 0 deleted, 13 unchanged)')
assert log =~ /Generated 13 types from 1 version of a schema \(\d+ written, 3 deleted, \d+ unchanged\)/
def gone = new File(basedir, 'target/generated-sources/qapi/org/example/host/FloppyDisk.java')
assert !gone.exists() && new File(gone.parentFile, 'MirrorDisk.java').file
assert !new File(basedir, 'target/classes/org/example/host/FloppyDisk.class').exists()

// Each version lies where it has its place, while it is one; the newest tells of which ones there is Java.
def embedded = new File(basedir, 'target/classes/META-INF/qapi')
assert embedded.list() == ['10.0'] as String[]
assert new File(embedded, '10.0').list().sort() == ['disks.json', 'host.json', 'host.properties']
assert new File(embedded, '10.0/host.properties').text.contains('version.10.0=10.0/host.json\nversions=10.0\n')

assert log.contains('Dumped 2 versions of a schema to target/qapi-dump')
assert log.contains('Found no errors in 2 versions of a schema (4 files)')
assert new File(basedir, 'target/qapi-dump/10.0/host.out').text.contains('''object FloppyDisk
    member drive: int optional=False
    member sides: int optional=True
    available 7.2
''')
return true
