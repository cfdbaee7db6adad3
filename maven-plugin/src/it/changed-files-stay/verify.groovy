def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal .*'src\/generated\/java\/org\/example\/qapi\/Adopted.java' has been changed since it was generated; nothing was written: move or delete such files/
assert log.count("[WARNING] 'src/generated/java/org/example/qapi/Adopted.java' has been changed since generation, and nothing generates it any more; it stays: delete it if nobody needs it") == 1
assert log =~ /Generated 1 type from 1 schema \(1 written, 1 deleted, 1 unchanged\)/
assert log.count('up to date (1 schema file)') == 1
def sources = new File(basedir, 'src/generated/java/org/example/qapi')
assert sources.list() as Set == ['Adopted.java', 'Kept.java', 'package-info.java'] as Set
assert new File(sources, 'Adopted.java').text.contains('written by hand')
def classes = new File(basedir, 'target/classes/org/example/qapi')
assert new File(classes, 'Adopted.class').file && !new File(classes, 'Stale.class').exists()
return true
