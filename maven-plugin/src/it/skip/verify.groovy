// Neither the schema, which is broken, nor the missing packageName is looked at.
assert new File(basedir, 'build.log').text.contains('[INFO] QAPI schemas are skipped (qapi.skip is true)')
assert !new File(basedir, 'target/generated-sources/qapi').exists()
assert !new File(basedir, 'target/qapi-maven-plugin').exists()
return true
