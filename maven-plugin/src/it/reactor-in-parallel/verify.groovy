// No module was in a repository, and in the first build none was compiled: schemas come from the folders of classes.
def log = new File(basedir, 'build.log').text
assert log.count('Generated 1 type from 1 schema') == 4
assert log.count('up to date (2 schema files)') == 6
assert log.count('up to date (1 schema file)') == 2
['one', 'two', 'three'].each {
    assert new File(basedir, "$it/target/classes/org/example/$it/Wall.class").file
    assert !new File(basedir, "$it/target/generated-sources/qapi/org/example/api").exists()
}
return true
