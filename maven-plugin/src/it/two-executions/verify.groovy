def log = new File(basedir, 'build.log').text
assert log.count('Generated 2 types from 1 schema (1 written, 1 deleted, 2 unchanged)') == 2
assert log.count('up to date (1 schema file)') == 2
['one', 'two'].each {
    def names = new File(basedir, "target/generated-sources/qapi/org/example/$it").list() as Set
    assert names == ['Kept.java', 'NewName.java', 'package-info.java'] as Set
}
assert !new File(basedir, 'target/classes/META-INF/qapi').exists()
// Each tells native images of its own types, and of those of today.
def images = new File(basedir, 'target/classes/META-INF/native-image/io.github.qapi4j.it/two-executions')
[one: 'qapi', two: 'qapi-the%002fsecond%0020one'].each { pkg, folder ->
    def json = new groovy.json.JsonSlurper().parse(new File(images, "$folder/reachability-metadata.json"))
    assert json.reflection*.type == ["org.example.${pkg}.Kept", "org.example.${pkg}.NewName"]
}
return true
