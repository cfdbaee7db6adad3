def log = new File(basedir, 'build.log').text
// one sentence, with what to add
assert log.contains('packageName is missing: add <configuration><packageName>org.example.qapi</packageName></configuration>')
assert !new File(basedir, 'target').exists()
return true
