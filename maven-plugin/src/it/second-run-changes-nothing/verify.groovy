def log = new File(basedir, 'build.log').text
assert log =~ /Generated 2 types from 1 schema \(\d written, 0 deleted, 0 unchanged\)/
assert log.count('Generated ') == 1
assert log.contains('Sources generated from QAPI schemas are up to date (1 schema file)')

// The compiler goes by time stamps, and found nothing to do; still it knew the source folder.
assert log.count('Nothing to compile - all classes are up to date') == 1
def sources = new File(basedir, 'target/generated-sources/qapi/org/example/qapi')
def classes = new File(basedir, 'target/classes/org/example/qapi')
['Colour', 'Palette'].each {
    assert new File(sources, it + '.java').lastModified() <= new File(classes, it + '.class').lastModified()
}

// A run that has nothing to do loads no compiler.
def loaded = new File(basedir, 'classes.log').readLines()
def ours = loaded.findAll { it.contains('io.github.qapi4j.') }
assert ours.any { it.contains('io.github.qapi4j.maven.GenerateMojo') }
assert !ours.any { it =~ /io\.github\.qapi4j\.generator\.(QapiCompiler|syntax|check|model|emit|naming|diag)/ }
assert ours.count { !it.contains('$$Lambda') } < 80
return true
