def log = new File(basedir, 'build.log').getText('UTF-8')
def why = /which no file can be called under this locale, whose encoding is \S+: set LC_ALL to one with UTF-8, such as C\.UTF-8/
// A name that Java itself cannot spell here is one sentence, whoever brings it.
assert (log =~ /: '\S*src\/main\/qapi\/gr\S+e\.json' is needed, $why/).count == 1
[packageName: /'org\/gr\S+e\/Size.java' is needed/, packages: /packages holds 'gr\S+e\.json'/, schemas: /schemas holds 'gr\S+e\.json'/,
    sourceDirectory: /'\S+\/sch\S+mas' is needed/, outputDirectory: /'\S+\/qu\S+llen' is needed/,
    includeRoots: /includeRoots holds 'ordn\S+r'/, features: /features holds 'f\S+higkeiten\.txt'/,
    baseline: /'fr\S+her\.json' is needed/, ignoreFile: /'bekanntes-\S+\.txt' is needed/].each { module, words ->
    assert (log =~ /on project $module: $words, $why/).count == 1
}
assert !log.contains('PluginExecutionException')
// What is in a file is another matter: it is UTF-8 everywhere.
assert log.contains('Generated 1 type from 1 schema (2 written, 0 deleted, 0 unchanged)')
assert log.contains('up to date (1 schema file)')
assert new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Size.java').text.contains('Gr&#xF6;&#xDF;e in Zoll (&#x2033;), &#x5BF8;&#x6CD5;.')
assert new File(basedir, 'target/classes/META-INF/qapi/plain.json').bytes == new File(basedir, 'src/main/qapi/plain.json').bytes
assert log.contains('Found no errors in 1 schema (1 file)')
assert new File(basedir, 'target/qapi-dump/plain.out').getText('UTF-8').contains('Größe in Zoll (″), 寸法.')
def report = new File(basedir, 'target/qapi-diff/plain.txt').getText('UTF-8')
assert report.contains('src/old/plain.json → plain.json: 0 break') && report.contains('suppressed: »nie«')
// A sign that the terminal has not takes one column, as it does in the source; the name of the character is said.
assert log.contains('src/broken/plain.json:1:11: error: the string holds the character U+00F6')
assert log =~ /(?m)^\[ERROR\]     1 \| \{ 'enum': 'Gr..e', 'data'.*\R\[ERROR\]       \|           \^~~~~~~$/
return true
