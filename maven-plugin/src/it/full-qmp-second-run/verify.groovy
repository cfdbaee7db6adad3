def log = new File(basedir, 'build.log').text
assert log =~ /Generated \d{3,} types from 1 schema \(\d{3,} written, 0 deleted, 0 unchanged\)/
assert log.count('Generated ') == 1
assert log =~ /Sources generated from QAPI schemas are up to date \(\d\d schema files\)/
assert log.count('Nothing to compile - all classes are up to date') == 2
assert log =~ /Tests run: \d, Failures: 0, Errors: 0/

// Of all that there is, nothing was written after the first run ended; what it wrote is whole.
def firstEnd = log.indexOf('BUILD SUCCESS')
assert firstEnd > 0 && log.indexOf('up to date') > firstEnd
def newest = { String folder, String suffix ->
    def times = []
    new File(basedir, folder).eachFileRecurse { if (it.name.endsWith(suffix)) times << it.lastModified() }
    assert times.size() > 900
    times.max()
}
assert newest('target/generated-sources', '.java') <= newest('target/classes', '.class')
def ended = (log =~ /Finished at: (\S+)/)[0][1]
assert newest('target/classes', '.class') <= java.time.OffsetDateTime.parse(ended).toInstant().toEpochMilli() + 1000
// For people: a test must not depend on how fast a machine is.
println 'In the goal, ' + (log =~ /This took \d+ ms/)[0]
return true
