def log = new File(basedir, 'build.log').text
// The project's own schema and the one in the jar are not the same, and nobody can say which one is meant.
assert log.contains("'shop/units.json' means two schemas: src/main/different/shop/units.json and "
    + 'setup-shop-1.jar!/META-INF/qapi/shop/units.json differ. Rename one of them')
// What is merely doubled is told, once.
assert log.contains('Generated 2 types from 1 schema (3 written, 0 deleted, 0 unchanged)')
assert log.count("[WARNING] 'shop/units.json' is doubled: src/main/same/shop/units.json and "
    + 'setup-shop-1.jar!/META-INF/qapi/shop/units.json are the same') == 1
assert log.count('up to date (') == 1
// What is wrong with a schema in a jar is said of the jar, and of no path of this machine.
assert log =~ /\[ERROR\] setup-shop-1\.jar!\/META-INF\/qapi\/shop\/common\.json:2:\d+: error: .*Article/
assert !(log =~ /error: .*it-repo/)
return true
