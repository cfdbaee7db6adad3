def log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] 'src\/generated\/java\/org\/example\/former\/Colour.java', 'src\/generated\/java\/org\/example\/qapi\/Shade.java' have been generated once, but not by this run; they stay: delete them if nobody needs them, or run once with -Dqapi.clean/
assert log.count('[WARNING]') == 1
assert log =~ /\(2 written, 0 deleted, 0 unchanged\)/
assert log =~ /\(0 written, 2 deleted, 2 unchanged\)/
assert log.count('up to date (1 schema file)') == 1
def sources = new File(basedir, 'src/generated/java/org/example')
assert new File(sources, 'former').list() == ['Mine.java']
assert new File(sources, 'qapi').list() as Set == ['Colour.java', 'package-info.java'] as Set
assert new File(sources, 'qapi/Colour.java').text.contains('RED')
def classes = new File(basedir, 'target/classes/org/example')
assert new File(classes, 'former').list() == ['Mine.class']
return true
