def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.endsWith('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0') } == 2
// The second build had other types, and compiled none of the program.
def types = { new File(basedir, "target/$it/generated-sources/qapi/org/example/qmp/NbdServerOptions.java").text }
assert !types('qemu-8.2').contains('NbdServerOptionsBase')
assert types('qemu-source').contains('extends NbdServerOptionsBase.Setters<B>')
assert log.count('to target/program') == 1
return true
