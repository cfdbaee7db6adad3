def log = new File(basedir, 'build.log').text
def release = 'io.github.qapi4j.it:api-of-several-ages-is-checked:1.0!10.0/vm.json'
def jar = new java.util.zip.ZipFile(new File(basedir, 'target/api-of-several-ages-is-checked-1.0.jar'))
assert jar.getInputStream(jar.getEntry('META-INF/qapi/10.0/vm.properties')).text
    .endsWith('version.10.0=10.0/vm.json\nversion.7.2=7.2/vm.json\nversions=7.2/10.0\n')
assert jar.getEntry('META-INF/qapi/7.2/vm.json') && !jar.getEntry('META-INF/qapi/7.2/vm.properties')
jar.close()
// The newest version is compared with the newest of the release, whatever its path; its new member is optional in Java.
assert log.contains("[INFO] $release → 10.2/vm.json: 0 break, 0 risk, ")
// What code loses is what the oldest version alone had.
assert log.contains("[INFO] $release → 10.0/vm.json: 1 break, 0 risk, 0 ok, 0 info, 0 unstable")
assert log.contains('[ERROR] break  command.removed  stop-vm  (source break, binary break)')
assert !log.contains('are not compared')
assert log =~ /Download(ed|ing) from releases: file:\S+\/api-of-several-ages-is-checked-1\.0\.jar/
return true
