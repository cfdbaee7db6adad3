import java.util.concurrent.TimeUnit

/*
 * Real builds are killed as the kernel would do it, and what they leave is built again, until all is as in a clean build.
 *
 * Most of a build's time is Maven's own, which changes nothing on disk. So the moments are spread from the goal's heading
 * on over all that follows in a build that is not killed, the compiler's work included; and for one half of the kills, from
 * the first file that the goal writes on, over the short time in which it writes. Only after each tenth kill may a build end: what it finds is then
 * what several builds have left, of several ages of the schema. How the goal alone is killed over and over, and repairs
 * each time, is shown by KilledUpdateTest.
 */
def kills = 50
def random = new Random(1)
def home = System.getProperty('maven.home')
def goal = ':generate '
def outputs = ['target/generated-sources', 'target/classes', 'target/qapi-maven-plugin']

def start = { int age ->
    def builder = new ProcessBuilder(
        "$home/bin/mvn".toString(), '-B', '-o', 'compile', "-Dqapi.sourceDirectory=src/main/age$age".toString(),
        "-Dmaven.repo.local=$localRepositoryPath".toString(),
        // A repository that another build has filled is taken as it is.
        '-Daether.enhancedLocalRepository.trackingFilename=none')
    builder.directory(basedir).redirectErrorStream(true)
    builder.environment() << [MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', JAVA_HOME: System.getProperty('java.home')]
    builder.start()
}

/** Reads what a build prints up to the goal's heading. */
def awaitGoal = { Process build ->
    def seen = []
    for (def line = build.inputReader().readLine(); line != null; line = build.inputReader().readLine()) {
        seen << line
        if (line.contains(goal)) {
            return
        }
    }
    assert false: 'the build ended before the goal began:\n' + seen.join('\n')
}

/** Lets a build end, and returns how many milliseconds it took from the goal on. */
def build = { int age ->
    def process = start(age)
    awaitGoal(process)
    def begin = System.nanoTime()
    def text = process.inputReader().text
    assert process.waitFor() == 0: text
    (System.nanoTime() - begin).intdiv(1_000_000) as int
}

/** Returns what there is: relative path → content. The manifest holds times, which differ. */
def disk = {
    def files = new TreeMap()
    outputs.each { new File(basedir, it).eachFileRecurse { file ->
        def name = basedir.toPath().relativize(file.toPath()).toString()
        if (file.file && file.name == 'manifest.txt') {
            files[name] = file.text.replaceAll(/(?m)^(output \S+) \d+/, '$1')
        } else {
            files[name] = file.file ? file.bytes.encodeBase64().toString() : 'a folder'
        }
    } }
    files
}

def clean = []
int whole = 0
3.times { age ->
    new File(basedir, 'target').deleteDir()
    whole = build(age)
    clean << disk()
}
3.times { age ->
    def found = clean[age].keySet().findAll { it ==~ /.*Age\dType0\.class/ }
    assert found == ["target/classes/org/example/qapi/Age${age}Type0.class".toString()] as Set
}

def manifest = new File(basedir, 'target/qapi-maven-plugin/generate/default/manifest.txt')
def interrupted = 0
def repaired = 0
kills.times { kill ->
    def before = manifest.lastModified()
    def process = start(random.nextInt(3))
    awaitGoal(process)
    if (kill % 2 == 0) {
        process.waitFor(random.nextInt(whole), TimeUnit.MILLISECONDS)
    } else {
        while (process.alive && manifest.lastModified() == before) {
            Thread.onSpinWait()
        }
        process.waitFor(random.nextInt(100_000), TimeUnit.MICROSECONDS)
    }
    process.descendants().each { it.destroyForcibly() }
    process.destroyForcibly().waitFor()
    interrupted += manifest.text.contains('\nplugin ') ? 0 : 1
    if (kill % 10 == 9) {
        def age = random.nextInt(3)
        build(age)
        def now = disk()
        // Names alone, for Groovy prints all that an assertion looks at.
        def wrong = (now.keySet() + clean[age].keySet()).findAll { now[it] != clean[age][it] }
        assert wrong == [] as Set
        repaired++
    }
}
println "$kills builds were killed within $whole ms, $interrupted of them while they wrote sources; $repaired builds repaired all"
assert repaired == kills / 10
// Else the kills came too late or too early to show anything.
assert interrupted > 0
return true
