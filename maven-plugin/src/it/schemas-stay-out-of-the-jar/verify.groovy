// The first run put them there, the second one took them out again.
def log = new File(basedir, 'build.log').text
assert log.count('Generated 1 type from 1 schema') == 2
assert !new File(basedir, 'target/classes/META-INF/qapi').exists()
def names = new java.util.zip.ZipFile(new File(basedir, 'target/schemas-stay-out-of-the-jar-1.jar')).withCloseable {
    it.entries().collect { entry -> entry.name }
}
assert names.contains('org/example/qapi/Thing.class')
assert !names.any { it.startsWith('META-INF/qapi/') }
def source = new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Thing.java').text
assert !source.contains('under the licence of the schema')
return true
