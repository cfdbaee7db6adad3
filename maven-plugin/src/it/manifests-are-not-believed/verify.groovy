def log = new File(basedir, 'build.log').text
assert log =~ /Generated 1 type from 1 schema \(2 written, 0 deleted, 0 unchanged\)/
// It was read, and believed that much: what is left may be clutter.
assert log =~ /\[WARNING\] 'target\/generated-sources\/qapi\/org\/example\/qapi\/Mine.java' has been changed since generation/
assert log =~ /\[WARNING\] '\.\.\/manifests-are-not-believed-victim\/sub\/file.txt', .* have been generated into a folder that the configuration does not name any more; they stay/
def victim = new File(basedir.parentFile, 'manifests-are-not-believed-victim')
assert new File(victim, 'sub/file.txt').text == 'precious'
assert new File(basedir, 'src/main/qapi/colours.json').file
assert new File(basedir, 'src/main/java/org/example/Other.java').file
assert new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Mine.java').text.contains('class Mine')
victim.deleteDir()
return true
