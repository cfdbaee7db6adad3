def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal .*:generate .*'src\/main\/java\/org\/example\/qapi\/Item.java' is there already, and nothing shows that qapi4j wrote it; nothing was written: move or delete/
assert log =~ /Failed to execute goal .*:dump .*'dumps\/items.out' is there already.* -Dqapi.overwrite/
assert new File(basedir, 'src/main/java/org/example/qapi').list() == ['Item.java']
assert new File(basedir, 'src/main/java/org/example/qapi/Item.java').text.contains('Written by hand')
assert new File(basedir, 'dumps/items.out').text == 'What somebody wants to keep.\n'
assert log.contains('(3 written, 0 deleted, 0 unchanged)')
assert new File(basedir, 'target/elsewhere/org/example/qapi/Item.java').file
assert new File(basedir, 'target/qapi-dump/items.out').file
return true
