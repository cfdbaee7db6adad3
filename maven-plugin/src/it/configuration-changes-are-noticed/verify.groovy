def log = new File(basedir, 'build.log').text
def lines = log.readLines().findAll { it.contains('enerated ') }.collect { it.replaceFirst(/\[INFO\] /, '') }
assert lines == [
    'Generated 1 type from 1 schema (2 written, 0 deleted, 0 unchanged)',
    'Generated 1 type from 1 schema (1 written, 0 deleted, 1 unchanged)',
    'Sources generated from QAPI schemas are up to date (1 schema file)',
    'Generated 1 type from 1 schema (0 written, 0 deleted, 2 unchanged)',
    // The output folder alone was deleted, behind the goal's back.
    'Generated 1 type from 1 schema (2 written, 0 deleted, 0 unchanged)',
    'Generated 1 type from 1 schema (1 written, 0 deleted, 1 unchanged)',
    // Two elements are not one that looks like both.
    'Generated 1 type from 1 schema (0 written, 0 deleted, 2 unchanged)']
return true
