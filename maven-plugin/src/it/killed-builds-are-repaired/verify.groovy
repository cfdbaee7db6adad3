def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
// Else the kills came too late or too early to show anything.
def interrupted = (log =~ /50 builds were killed, (\d+) of them while they wrote sources/)[0][1] as int
assert interrupted > 0
return true
