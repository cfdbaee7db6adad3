def log = new File(basedir, 'build.log').text
def release = 'io.github.qapi4j.it:compatibility-is-checked:1.0'
assert log.contains("[INFO] $release!vm.json → vm.json: 0 break, 0 risk, 2 ok, 0 info, 0 unstable")
assert log.contains("[INFO] $release!vm.json → vm.json: 1 break, 1 risk, 0 ok, 0 info, 0 unstable")
assert log.contains('[ERROR] break  member.removed  start/arg/detach  (optional; was not marked deprecated; sent)')
assert log.contains("1 difference from $release!vm.json fails the build (question server, failOn break): see"
    + ' target/qapi-diff/vm.txt, and take back what changed, or list in ignoreFile what is meant')
assert log.contains("[INFO] $release!vm.json → vm.json: 0 break, 0 risk, 0 ok, 0 info, 0 unstable, 2 suppressed")
// The report comes first, with what the other lines take out; then what is wrong with the list.
assert log.contains("src/wrong.txt:2: 'member.removed  stop/arg/**' matches no finding; correct or delete it")
assert log.contains("[INFO] $release!vm.json → vm.json: 0 break, 1 risk, 0 ok, 0 info, 0 unstable, 1 suppressed")
assert log.contains('[ERROR] break  schema.removed  vm.json')
assert log.contains('(org.example.vm.Vm → org.example.machine.Vm; source break, binary break)')

assert log.contains('[WARNING] Nothing is compared: the baseline io.github.qapi4j.it:compatibility-is-checked:0.5 is not on this'
    + ' machine, and Maven is offline')
assert log.contains(':0.5 is not on this machine, and Maven is offline (requireBaseline is true)')
assert log.contains('no release of io.github.qapi4j.it:compatibility-is-checked before 0.9 is known on this machine, and Maven'
    + ' is offline (requireBaseline is true)')
assert log.contains("baseline is 'io.github.qapi4j.it:compatibility-is-checked', which names no version: write"
    + ' groupId:artifactId:version')
assert log.contains("baseline is 'src/nowhere.json': there is no such file")
assert log.contains('[ERROR] ok  member.added.optional  start/arg/detach  (bool; sent)')
assert log.contains('1 error in the QAPI schemas: src/known.txt:2:1: error: ')

assert log.contains('[INFO] break  member.removed    start/arg/detach  (optional; was not marked deprecated; sent)')
assert log.contains('Compatibility is not checked (qapi.skipCompatibility is true)')
assert log.contains('[WARNING] Nothing is compared: the artifact of this build carries no schemas; the goal generate puts them'
    + ' there unless embedSchemas is false')
assert log.count('[ERROR] break  schema.removed  vm.json') == 2
assert log =~ /\[WARNING\] Nothing is compared: io.github.qapi4j:qapi-runtime:\S+ carries no schemas/
assert log.count("[INFO] Compatibility with $release is as it was: nothing has changed since it was checked") == 2
// What failed is checked again, though nothing has changed.
assert log.count("[ERROR] break  member.removed  start/arg/detach") == 3
assert !log.contains('NullPointerException') && !log.contains('internal error')

def reports = new File(basedir, 'target/qapi-diff')
assert reports.list().sort() == ['vm.json', 'vm.md', 'vm.txt']
return true
