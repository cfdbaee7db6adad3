def log = new File(basedir, 'build.log').text
def both = "execution 'second' of goal generate and execution 'default' of goal generate"
// Doubled, but the same: that is told where it is generated, and does not make either of them generate on each build.
assert log.count("[WARNING] $both generate the same: 'org/example/qapi/Shared.java'; one of them could import it") == 1
assert log.count('up to date (2 schema files)') >= 2
// With other options, or in another folder, one class would take the place of the other.
assert log.count("$both generate 'org/example/qapi/Shared.java' each in its own way: ") >= 2
// Two schemas of one name do not go into one artifact.
assert log.contains("$both generate 'target/classes/META-INF/qapi/shared.json' each in its own way: ")
assert log.count('BUILD SUCCESS') == 3 && log.count('BUILD FAILURE') == 3
return true
