def log = new File(basedir, 'build.log').text
assert log.contains('the baseline io.github.qapi4j.it:wrong-baselines-are-refused:1.1 is what this build makes itself: name a'
    + ' release before it, or leave baseline out for the newest one')
assert log.contains('the baseline src/no.jar is no jar that can be read')
assert log.contains("baseline is 'src/main', which is a folder: name a jar, a schema, or a reply of query-qmp-schema")
assert log.contains("question is 'java', which names types, but the baseline src/reply.json is a reply of query-qmp-schema,"
    + ' which does not: name an artifact or a schema, or choose another question')
assert log.contains('[WARNING] Nothing is compared: the baseline src/empty.json defines nothing')
assert log.contains('the baseline src/empty.json defines nothing (requireBaseline is true)')
assert log.contains('the baseline io.github.qapi4j.it:it-parent:1:pom is no jar that can be read')
// None of them was compared.
assert !log.contains(' break, ') && !new File(basedir, 'target/qapi-diff').exists()
return true
