// The schema with each construct of the language, from which the generator's golden Java comes.
def from = new File(basedir, '../../../../generator/src/test/resources/emit')
['everything.json', 'include/parts.json'].each {
    def copy = new File(basedir, "src/main/qapi/$it")
    copy.parentFile.mkdirs()
    copy.bytes = new File(from, it).bytes
}
return true
