// Makes a class of the sample that the runtime's README shows.
def readme = new File(basedir, '../../../../runtime/README.md').getText('UTF-8')
def sample = (readme =~ /(?s)```java\n((?:import [^\n]*\n)+)\n([^`]*?new QapiModule[^`]*)```/)
assert sample.find()
def file = new File(basedir, 'src/main/java/org/example/Mappers.java')
file.parentFile.mkdirs()
file.setText("""package org.example;

${sample.group(1)}
/** What the README shows. */
public final class Mappers {
    private Mappers() {}

    /** Returns a mapper for generated types. */
    public static JsonMapper mapper() {
${sample.group(2).indent(8)}
        return mapper;
    }
}
""", 'UTF-8')
return true
