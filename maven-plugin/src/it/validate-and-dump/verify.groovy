def log = new File(basedir, 'build.log').text
assert log.contains('Found no errors in 1 schema (1 file)')
assert log.contains('Dumped 1 schema to target/qapi-dump')
assert new File(basedir, 'target/qapi-dump/deep/colours.out').text.contains('enum Colour')
assert log.contains('[ERROR] src/main/broken/broken.json:1:38: error: ')
// What an IDE is told, with line and column; outside of one, its message would be a second one.
assert log =~ /broken.json \[1:38\]: /
assert log.count('1:38') == 3
assert log =~ /Failed to execute goal .*warning.* in the QAPI schemas.*\(fatalWarnings is true\)/
assert !new File(basedir, 'target/generated-sources').exists()
return true
