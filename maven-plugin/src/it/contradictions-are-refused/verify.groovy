def log = new File(basedir, 'build.log').text
assert log.contains('schemas and excludes contradict each other: schemas names the files, so that nothing is searched for')
assert log.contains("defines and undefines contradict each other: both hold 'Y'")
assert log.contains("packages and imports contradict each other: 'a.json' can either be generated or be there already")
assert log.contains("unknownMembers is 'drop', but must be one of: ignore, keep")
assert log.contains("imports has an entry for 'b.json', which is no schema that was read, did you mean 'a.json'?")
assert log.count('BUILD FAILURE') == 5 && !log.contains('MojoExecutionException')
assert !new File(basedir, 'target').exists()
return true
