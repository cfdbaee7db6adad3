def sources = new File(basedir, 'target/generated-sources/qapi/org/example/qapi')
def types = sources.list().findAll { it.endsWith('.java') }.collect { it - '.java' } - 'package-info'
// ten queries, nine commands for disks, and cont
assert types.findAll { it.endsWith('Command') }.size() == 20
// what they refer to, and the event with its registry
assert types.findAll { !it.endsWith('Command') }.sort() ==
        ['Disk', 'Format', 'Net', 'QapiEvents', 'RunState', 'StopEvent']

def events = new File(sources, 'QapiEvents.java').text
assert events.contains('STOP') && !events.contains('CLOCK_SET')
assert new File(basedir, 'target/classes/META-INF/qapi/machine.json').text.contains('CLOCK_SET')

def log = new File(basedir, 'build.log').text
assert log.contains('Left out: CLOCK_SET, Clock, NetOptions, net-add, net-close, net-open, net-remove, query-clock,'
        + ' set-clock, stop')
assert log.contains("'Format' is excluded, but needed: disk-add → Disk → Format")
assert log.contains("'query-statsu' is to be included or excluded, but no definition is called so")
assert log.contains("did you mean 'query-status'?")
return true
