// Made here, so that a checkout needs no such names.
def schemas = new File(basedir, 'src/main/qapi')
def write = { path, text -> def file = new File(schemas, path); file.parentFile.mkdirs(); file.setText(text, 'UTF-8') }
write('a!/b.json', "{ 'include': 'back\\\\slash.json' }\n{ 'struct': 'Thing', 'data': { 'size': 'Size' } }\n")
write('a!/back\\slash.json', "{ 'enum': 'Size', 'data': [ 'small' ] }\n")
write('.vscode/settings.json', '{ "editor.tabSize": 2 }')
java.nio.file.Files.createSymbolicLink(new File(schemas, 'loop').toPath(), java.nio.file.Path.of('.'))
return true
