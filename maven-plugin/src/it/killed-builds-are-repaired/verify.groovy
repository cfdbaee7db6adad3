def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
// Else the kills came too late or too early to show anything.
def kills = (log =~ /\d+ builds were killed and repaired, (\d+) of them had done a part of their work, (\d+) while they wrote/)[0]
assert (kills[1] as int) > 0 && (kills[2] as int) > 0
return true
