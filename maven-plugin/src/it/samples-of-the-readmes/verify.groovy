def log = new File(basedir, 'build.log').text
assert !log.contains('is unknown for plugin')
def java = { new File(basedir, "$it").isFile() }
assert java('several-schemas-each-with-its-own-package/target/classes/org/example/shared/Size.class')
assert java('a-schema-from-another-artifact/target/classes/org/example/qapi/Order.class')
assert !new File(basedir, 'a-schema-that-builds-on-another-module-s/target/classes/org/example/shop').exists()
assert java('only-what-is-used-and-what-other-versions-leave-out/target/classes/org/example/qapi/StopEvent.class')
assert java('hosts-of-several-ages/target/classes/org/example/qmp/StatusInfo.class')
assert !new File(basedir, 'the-licence-of-qemu-s-schemas/target/classes/META-INF/qapi').exists()
assert java('strings-that-mean-something/target/classes/org/example/qapi/SchemaInfo.class')
