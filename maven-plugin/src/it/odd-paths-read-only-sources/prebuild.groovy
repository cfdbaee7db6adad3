// Made here, so that a checkout needs no such names.
def schemas = new File(basedir, 'schémas/größe & co')
assert schemas.mkdirs()
new File(schemas, 'wurzel.json').setText("{ 'include': 'mass #1.json' }\n{ 'struct': 'Thing', 'data': { 'size': 'Size' } }\n", 'UTF-8')
new File(schemas, 'mass #1.json').setText("{ 'enum': 'Size', 'data': [ 'small' ] }\n", 'UTF-8')
[*schemas.listFiles(), schemas, schemas.parentFile].each { assert it.setWritable(false, false) }
return true
