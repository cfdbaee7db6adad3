def log = new File(basedir, 'build.log').text
assert log.count('Generated 2 types from 1 schema') == 1
// The two forms mean the same.
assert log.count('up to date (2 schema files)') == 1
assert log =~ /src\/main\/qapi\/stock.json:1:1: error: 'shop\/units.json' cannot be read: there is no such file, and no dependency holds META-INF\/qapi\/shop\/units.json/
assert log =~ /importDependencies cannot be resolved: .*no-such-artifact/
return true
