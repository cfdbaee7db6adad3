def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal .*in-the-way.*is a file.*outputDirectory/
assert new File(basedir, 'in-the-way').text == 'A file where the output folder should be.\n'
return true
