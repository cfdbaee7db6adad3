// What Maven makes of a POM, in truth, and not what a test that sets fields would have it make.
def asked = [
    silent: 'src/main/qapi/pumps.json src/main/qapi/well.json',
    empty : 'src/main/qapi/pumps.json src/main/qapi/well.json',
    chosen: 'src/main/qapi/pumps.json --module-package=parts/valve.json=org.example.parts --docs=strict --dialect=10.0 ' +
            '--features=src/lists/features.txt --unknown-members=keep --name=Pump=Engine --name=Pump.rpm=speed ' +
            '--type=Valve.cert-b64=base64 --optional=received --optional=Valve.label --undefine=CONFIG_PIT ' +
            '--no-nullness --no-documentation --generated-annotation=',
    merged: '--from=7.2=src/versions/7.2/tank.json --from=10.0=src/versions/10.0/tank.json',
    asked : 'src/main/qapi/pumps.json --optional=none --include-definition=LEAK --no-nullness'
]
def java = System.getProperty('java.home') + '/bin/java'
def start = { List words ->
    new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-jar', qapiJar] + words)
        .directory(basedir)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(basedir, 'target/line.log')))
        .start()
}
def calls = asked.collect { id, words ->
    start(['generate', '-o', "target/line/$id".toString(), '-p', "org.example.$id".toString()] + words.split(' ').toList())
}
calls << start(['dump', '-o', 'target/line/dump', 'src/main/qapi/pumps.json', 'src/main/qapi/well.json'])
assert calls.every { it.waitFor() == 0 }

def tree = { String path ->
    def folder = new File(basedir, path).toPath()
    def files = new TreeMap()
    folder.toFile().eachFileRecurse(groovy.io.FileType.FILES) { files[folder.relativize(it.toPath()).toString()] = it.text }
    files
}
def differences = { String one, String other ->
    def (here, there) = [tree(one), tree(other)]
    assert here.size() > 1
    (here.keySet() + there.keySet()).findAll { here[it] != there[it] }
}
asked.keySet().each { assert differences("target/plugin/$it", "target/line/$it").empty }
assert differences('target/qapi-dump', 'target/line/dump').empty
return true
