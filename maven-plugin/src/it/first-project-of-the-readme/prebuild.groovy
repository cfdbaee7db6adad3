// The project is what the README prints: its POM, its schema, its program.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def write = { name, block ->
    assert block.find(): "the README has no $name"
    def file = new File(basedir, name)
    file.parentFile.mkdirs()
    file.setText(block.group(1), 'UTF-8')
}
write('pom.xml', readme =~ /(?s)```xml\n(<project .*?)```/)
write('src/main/qapi/qmp.json', readme =~ /(?s)```qapi\n(.*?)```/)
write('src/main/java/org/example/Ask.java', readme =~ /(?s)```java\n((?:(?!```).)*class Ask .*?)```/)
return true
