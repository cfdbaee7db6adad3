def log = new File(basedir, 'build.log').text
['generate', 'generate-test', 'validate', 'dump', 'check-compatibility', 'diff', 'help'].each { assert log.contains("\nqapi:$it\n") }
// Every parameter has a purpose, and can be given on the command line.
def parameters = log.findAll(/(?m)^    ([a-z]\w+)(?: \(Default: .*\))?\n      .+/)
def properties = log.findAll(/User property: .*/)
assert parameters.size() > 40
assert properties.every { it.startsWith('User property: qapi.') || it ==~ /User property: (detail|goal|lineLength|indentSize)/ }
assert properties.size() >= parameters.size() - 1
assert log.contains('(Default: lenient)')
assert log.contains('User property: qapi.importDependencies')
// Plugin tools take a brace inside of a {@code …} for its end: no example of a parameter may hold one.
assert log.findAll(/\$\{.*/).every { it ==~ /\$\{[\w.]+\}.*/ }
def opened = log.findAll(/<(\w+)>/) { it[1] }.countBy { it }
assert opened.size() > 20
assert opened == log.findAll('</(\\w+)>') { it[1] }.countBy { it }
return true
