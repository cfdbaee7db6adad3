// Each configuration becomes that of a module. The folder that is called by the sample's heading has schemas for it.
def top = new File(basedir, '../../../..').canonicalFile
def modules = []
['maven-plugin', 'runtime'].each { page ->
    def heading = ''
    (new File(top, "$page/README.md").getText('UTF-8') =~ /(?sm)^#+ ([^\n]+)$|^```xml\n(<(?:configuration|typeMappings)>.*?)^```/).each { all, title, sample ->
        if (title != null) {
            heading = title.toLowerCase().replaceAll(/\(.*|`/, '').replaceAll(/[^a-z]+/, '-').replaceAll(/^-|-$/, '')
            return
        }
        def folder = new File(basedir, heading)
        assert folder.isDirectory(): "no schemas for the sample of $page/README.md under '$heading'"
        def configuration = sample.startsWith('<configuration>') ? sample - '<configuration>' - '</configuration>' : sample
        if (!configuration.contains('package')) {
            configuration = "<packageName>org.example.qapi</packageName>$configuration"
        }
        new File(folder, 'pom.xml').setText("""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>io.github.qapi4j.it</groupId>
    <artifactId>it-parent</artifactId>
    <version>1</version>
    <relativePath>../../it-parent/pom.xml</relativePath>
  </parent>
  <artifactId>$heading</artifactId>
  <dependencies>
    <dependency>
      <groupId>io.github.qapi4j.it</groupId>
      <artifactId>setup-shop</artifactId>
      <version>1</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>io.github.qapi4j</groupId>
        <artifactId>qapi-maven-plugin</artifactId>
        <configuration>
$configuration
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
""", 'UTF-8')
        modules << heading
    }
}
assert modules.size() >= 6 && modules.toSet().size() == modules.size()
def pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('<!-- here -->', modules.collect { "<module>$it</module>" }.join()), 'UTF-8')
return true
