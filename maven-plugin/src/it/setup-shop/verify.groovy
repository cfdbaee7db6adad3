def jar = new java.util.zip.ZipFile(new File(basedir, 'target/setup-shop-1.jar'))
def schemas = jar.entries().collect { it.name }.findAll { it.startsWith('META-INF/qapi/') && !it.endsWith('/') }.sort()
jar.close()
assert schemas == ['META-INF/qapi/shop.json', 'META-INF/qapi/shop.properties', 'META-INF/qapi/shop/common.json', 'META-INF/qapi/shop/units.json']
return true
