import java.util.zip.CRC32

// A manifest that lists files of others with the digests that they have.
def digest = { File file ->
    def crc = new CRC32()
    crc.update(file.bytes)
    String.format('%08x:%d', crc.value, file.length())
}
def victim = new File(basedir.parentFile, 'manifests-are-not-believed-victim/sub/file.txt')
victim.parentFile.mkdirs()
victim.text = 'precious'
def other = new File(basedir, 'src/main/java/org/example/Other.java')
other.parentFile.mkdirs()
other.text = 'package org.example;\n\nclass Other {}\n'
def mine = new File(basedir, 'target/generated-sources/qapi/org/example/qapi/Mine.java')
mine.parentFile.mkdirs()
mine.text = 'package org.example.qapi;\n\nclass Mine {}\n'
def manifest = new File(basedir, 'target/qapi-maven-plugin/generate/default/manifest.txt')
manifest.parentFile.mkdirs()
manifest.text = """qapi-maven-plugin manifest 2
plugin 0
folder target/generated-sources/qapi
output 00000000:0 0 org/example/qapi/Mine.java
output ${digest(other)} 0 ../../../src/main/java/org/example/Other.java
folder ../manifests-are-not-believed-victim
output ${digest(victim)} 0 sub/file.txt
folder src/main/qapi
output ${digest(new File(basedir, 'src/main/qapi/colours.json'))} 0 colours.json
folder src/main/java
output ${digest(other)} 0 org/example/Other.java
end
"""
return true
