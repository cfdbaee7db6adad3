// Made here, so that a checkout needs no such names.
new File(basedir, 'src/main/qapi/größe.json').setText("{ 'struct': 'Thing', 'data': { } }\n", 'UTF-8')

// A reactor with one module for each parameter that may name what no file can be called.
def refused = [
    packageName: 'org.größe',
    packages: '<package>größe.json=org.example.other</package>',
    schemas: '<schema>größe.json</schema>',
    sourceDirectory: 'schémas',
    outputDirectory: 'quéllen',
    includeRoots: '<includeRoot>ordnér</includeRoot>',
    features: 'fähigkeiten.txt',
    baseline: 'früher.json',
    ignoreFile: 'bekanntes-ä.txt']
def given = [packageName: 'org.example.qapi', sourceDirectory: '${basedir}/../../src/main/qapi', excludes: '<exclude>gr*</exclude>']
def parent = (new File(basedir, 'pom.xml').getText('UTF-8') =~ /(?s)<parent>.*?<\/parent>/)[0]
def write = { String path, String name, String depth, String rest ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText("""<project>
  <modelVersion>4.0.0</modelVersion>
  ${parent.replace('../it-parent', depth + 'it-parent')}
  <artifactId>$name</artifactId>
  $rest
</project>
""", 'UTF-8')
}
refused.each { parameter, value ->
    def compares = parameter in ['baseline', 'ignoreFile']
    def configuration = given + (compares ? [baseline: '../../src/old/plain.json'] : [:]) + [(parameter): value]
    write("refused/$parameter/pom.xml", parameter, '../../../', """<build>
    <plugins>
      <plugin>
        <groupId>io.github.qapi4j</groupId>
        <artifactId>qapi-maven-plugin</artifactId>
        <configuration>
          ${configuration.collect { name, text -> "<$name>$text</$name>" }.join('\n          ')}
        </configuration>
        ${compares ? '<executions><execution><id>compare</id><phase>process-sources</phase><goals><goal>check-compatibility</goal></goals></execution></executions>' : ''}
      </plugin>
    </plugins>
  </build>""")
}
write('refused/pom.xml', 'refused', '../../', """<packaging>pom</packaging>
  <modules>${refused.keySet().collect { "<module>$it</module>" }.join('')}</modules>
  <build><plugins><plugin><groupId>io.github.qapi4j</groupId><artifactId>qapi-maven-plugin</artifactId><executions><execution><id>default</id><phase>none</phase></execution></executions></plugin></plugins></build>""")
return true
