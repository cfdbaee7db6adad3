def log = new File(basedir, 'build.log').text
assert log.contains('schemas and excludes contradict each other: schemas names the files, so that nothing is searched for')
assert log.contains("defines holds 'Y', which cannot be defined and undefined")
assert log.contains("packages and imports contradict each other: 'a.json' can either be generated or be there already")
assert log.contains("unknownMembers is 'drop', but must be one of: ignore, keep")
assert log.contains("imports has an entry for 'b.json', which is no schema that was read, did you mean 'a.json'?")
assert log.contains("src/main/qapi/a.json: error: 'NOWHERE' is defined or undefined, but no condition of the schemas mentions it")
assert log.contains("defines holds 'CONFIG_ONE, CONFIG_TWO', which is not an identifier; write one alone, such as CONFIG_LINUX")
assert log.contains("generatedAnnotation holds 'org.example.generated', which is not the full name of an annotation; write one such as")
assert log.count('BUILD FAILURE') == 8 && !log.contains('PluginExecutionException') && !log.contains('MojoExecutionException')
assert !new File(basedir, 'target').exists()
return true
