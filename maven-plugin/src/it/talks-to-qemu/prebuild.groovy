// Makes a class of the tasks that the runtime's README shows, so that they are compiled as they are printed.
def readme = new File(basedir, '../../../../runtime/README.md').getText('UTF-8')
// What needs other schemas, another Jackson, or a schema of several versions stands in other projects.
def elsewhere = ['qapi4j.schemas', 'jackson2', 'QapiVersions']
def blocks = (readme =~ /(?s)```java\n(.*?)```/).collect { it[1] }.findAll { block -> !elsewhere.any { block.contains(it) } }
def (imports, tasks) = blocks.split { it.startsWith('import ') }
assert imports.size() == 1 && tasks.size() >= 10
assert tasks.take(10).every { it.readLines().size() <= 8 } : 'the ten most common tasks take eight lines each at most'

def source = new StringBuilder("package org.example;\n\n${imports[0]}\n")
source << '''/** What the README of the runtime shows. */
final class Tasks {
    static QmpClient qemu;
    static AgentClient guest;
    static byte[] buffer;
    static int offset;
    static int length;

    private Tasks() {}
'''
tasks.eachWithIndex { task, index ->
    def result = task.contains('return ') ? 'Object' : 'void'
    source << "\n    static $result task${index + 1}() {\n${task.indent(8)}    }\n"
}
source << '}\n'
new File(basedir, 'src/main/java/org/example/Tasks.java').setText(source.toString(), 'UTF-8')
return true
