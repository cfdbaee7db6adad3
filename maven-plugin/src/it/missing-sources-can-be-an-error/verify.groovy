def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal .*there are no QAPI schemas, and failOnMissingSources is true: there is no folder src\/main\/qapi/
return true
