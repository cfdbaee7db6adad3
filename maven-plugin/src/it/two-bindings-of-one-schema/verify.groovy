def log = new File(basedir, 'build.log').text
// Each execution says what it chose; neither takes the other's file for its own.
assert log.count('up to date (1 schema file)') == 3
def jar = new java.util.zip.ZipFile(new File(basedir, 'target/two-bindings-of-one-schema-1.0.jar'))
def choices = { jar.getInputStream(jar.getEntry("META-INF/qapi/$it")).text }
assert choices('vm.properties').contains('package=org.example.one\n')
assert choices('vm@the%002fsecond%0020one.properties').contains('name.Vm=Machine\n')
jar.close()
// Each package is compared with itself.
assert log.contains('two-bindings-of-one-schema:1.0!vm.json → vm.json: 0 break, 0 risk, 0 ok, 0 info, 0 unstable')
assert log.contains('[ERROR] break  option.unknown-members  org.example.two  (ignore → keep; source break, binary break)')
assert log.contains('1 difference from io.github.qapi4j.it:two-bindings-of-one-schema:1.0!vm.json fails the build'
    + ' (question all, failOn break): see target/qapi-diff/vm@java.md')
assert new File(basedir, 'target/qapi-diff').list().sort() == ['vm@java.md', 'vm@wire.json', 'vm@wire.md', 'vm@wire.txt']
return true
