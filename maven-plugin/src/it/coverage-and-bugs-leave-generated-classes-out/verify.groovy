// The test ran generated code, nested classes among it; what counts is the one class that is not generated.
def covered = new File(basedir, 'target/site/jacoco/jacoco.csv').readLines().drop(1).collect { it.split(',')[1..2].join('.') }
assert covered == ['org.example.Disks']
assert new File(basedir, 'target/classes/org/example/qapi/Disk$File$Builder.class').file

// All classes were looked at, and something was found.
def bugs = new File(basedir, 'target/spotbugsXml.xml').text
assert (bugs =~ /total_classes=['"](\d+)/)[0][1].toInteger() > 10
def found = (bugs =~ /<BugInstance[\s\S]*?<\/BugInstance>/).collect { (it =~ /classname=['"]([^'"]+)/)[0][1] }
assert found.unique() == ['org.example.Disks']
return true
