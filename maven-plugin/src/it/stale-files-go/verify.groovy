def log = new File(basedir, 'build.log').text
assert log =~ /Generated 2 types from 1 schema \(1 written, 1 deleted, \d unchanged\)/
def sources = new File(basedir, 'src/generated/java/org/example/qapi')
assert !new File(sources, 'OldName.java').exists()
['Kept', 'NewName', 'Mine'].each { assert new File(sources, it + '.java').file }
// Of what stayed the same, the source was not touched; the class of what is gone is gone, too.
assert new File(sources, 'Kept.java').lastModified() < new File(sources, 'NewName.java').lastModified()
def classes = new File(basedir, 'target/classes/org/example/qapi')
assert (classes.list() as Set).findAll { !it.contains('$') } == ['Kept.class', 'Mine.class', 'NewName.class', 'package-info.class'] as Set
// The compiler clears away what it wrote, and not what the goal did.
assert new File(basedir, 'target/classes/META-INF/qapi/things.json').file
return true
