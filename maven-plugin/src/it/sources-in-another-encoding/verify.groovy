def text = new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Thing.java').getText('UTF-8')
assert text.contains('long gr\\u00f6\\u00dfe')
assert text.chars().allMatch { it < 128 }
// A schema is UTF-8 in any case.
assert new File(basedir, 'target/classes/META-INF/qapi/unicode.json').getText('UTF-8').contains('大きさ 😀')
return true
