def log = new File(basedir, 'build.log').text

// Every error, with its place relative to the project, its line and a caret below the token.
def inInclude = log.indexOf('[ERROR] src/main/broken/shared/types.json:1:42: error: ')
def inRoot = log.indexOf('[ERROR] src/main/broken/broken.json:4:22: error: ')
assert inInclude >= 0 && inRoot >= 0
def excerpt = log.substring(inRoot).readLines()
def source = excerpt.findIndexOf { it.contains("'thing': 'NoSuchType'") }
assert source > 0
assert excerpt[source + 1].indexOf('^') == excerpt[source].indexOf("'NoSuchType'")

// The exit counts them and names one; it is no crash.
assert log =~ /Failed to execute goal .*:generate .*2 errors in the QAPI schemas.*src\/main\/broken\//
assert !log.contains('MojoExecutionException')

// The output is that of the run before.
def sources = new File(basedir, 'target/generated-sources/qapi/org/example/qapi')
assert new File(sources, 'Kept.java').text.contains('long size')
assert new File(sources, 'Dropped.java').file
assert !new File(sources, 'Added.java').exists()
assert !new File(sources, 'Shared.java').exists()
return true
