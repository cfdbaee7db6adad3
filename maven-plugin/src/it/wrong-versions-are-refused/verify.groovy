def log = new File(basedir, 'build.log').text
def conflict = "src/main/qapi/10.0/vm.json:1:44: error: 'Vm.size' is an array of 'int' in 10.0, but 'int' in 7.2"
// Told by generate and by validate, with both places and the way out.
assert log.count("[ERROR] $conflict") == 2
assert log.contains('[ERROR] src/main/qapi/7.2/vm.json:1:44: note: in 7.2 it is here')
assert log.contains('[ERROR] note: say which version counts, for example with --prefer Vm.size=10.0 (in a POM: prefer)')
assert log.contains("src/main/qapi/10.0/vm.json: error: '9.9', which is preferred for 'Vm.size', is none of the versions")
assert log.contains("error: 'Vm.sizes', for which '10.0' is preferred, is in no version")
assert log.contains("note: did you mean 'Vm.size'?")
assert log.contains("prefer holds 'Vm.size', but must hold key=value")

assert log.contains("versions holds '7.2/vm.json', which should look like LABEL=SCHEMA, such as 8.2=qemu-8.2/qapi/qapi-schema.json")
assert log.contains("versions holds '10.0', which is the label of two versions; give each one of its own ->")
assert log.contains('src/main/qapi/src/main/qapi/7.2/vm.json: error: the schema cannot be read: there is no such file')
assert log.contains("src/main/qapi/8.2/vm.json:1:43: error: expected ',' or '}' after the member")

assert log.contains('versions and dialect and schemas contradict each other: each version names its schema and its dialect;'
    + ' what else is to be read needs an execution of its own')
assert log.contains("packages has an entry for '9.0/vm.json', which is no schema that was read, did you mean '10.0/vm.json'?")
assert log.count('BUILD FAILURE') == 11 && log.count('BUILD SUCCESS') == 1
assert !log.contains('PluginExecutionException') && !log.contains('MojoExecutionException') && !log.contains('NullPointer')
return true
