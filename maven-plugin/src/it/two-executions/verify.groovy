def log = new File(basedir, 'build.log').text
assert log.count('Generated 2 types from 1 schema (1 written, 1 deleted, 2 unchanged)') == 2
assert log.count('up to date (1 schema file)') == 2
['one', 'two'].each {
    def names = new File(basedir, "target/generated-sources/qapi/org/example/$it").list() as Set
    assert names == ['Kept.java', 'NewName.java', 'package-info.java'] as Set
}
assert !new File(basedir, 'target/classes/META-INF/qapi').exists()
return true
