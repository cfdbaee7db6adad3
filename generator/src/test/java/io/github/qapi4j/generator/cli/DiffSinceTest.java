package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code qapi diff --since} in its other forms, and what it cannot be asked. */
class DiffSinceTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        Files.writeString(folder.resolve("old.json"), "{ 'command': 'a' }\n{ 'command': 'b' }\n");
        Files.writeString(folder.resolve("new.json"), """
                { 'command': 'a' }

                ##
                # @c_d:
                #
                # Since: 9.1
                ##
                { 'command': 'c_d', 'features': [ 'unstable' ] }
                """);
        Files.writeString(
                folder.resolve("reply.json"),
                "[{\"name\": \"a\", \"meta-type\": \"command\","
                        + " \"arg-type\": \"0\", \"ret-type\": \"0\"}, {\"name\": \"0\", \"meta-type\": \"object\","
                        + " \"members\": []}]");
    }

    private int run(String options, String before, String after) {
        String[] words = ("diff --names=lenient " + options + " " + folder.resolve(before) + " "
                        + folder.resolve(after))
                .split(" ");
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private String report() {
        return out.toString().replace(folder + "/", "");
    }

    @Test
    void jsonIsForPrograms() {
        assertThat(run("--since --format=json", "old.json", "new.json")).isEqualTo(3);
        assertThat(report())
                .isEqualTo(
                        "{\"schema\":\"qapi-since/1\",\"old\":{\"file\":\"old.json\"},\"new\":{\"file\":\"new.json\"},"
                                + "\"rows\":[{\"what\":\"came\",\"kind\":\"command\",\"place\":\"c_d\",\"since\":\"9.1\","
                                + "\"unstable\":true},{\"what\":\"went\",\"kind\":\"command\",\"place\":\"b\",\"since\":null,"
                                + "\"unstable\":false}]}\n");
    }

    @Test
    void markdownIsForReleaseNotes() {
        assertThat(run("--since --format=markdown --fail-on=never", "old.json", "new.json"))
                .isZero();
        assertThat(report()).isEqualTo("""
                        ## old.json → new.json

                        1 came, 1 went

                        | | kind | place | since |
                        |---|---|---|---|
                        | came | command | c&#95;d | 9.1 (unstable) |
                        | went | command | b |  |
                        """);
    }

    @Test
    void repliesHaveNoComments() {
        assertThat(run("--since", "reply.json", "old.json")).isZero();
        assertThat(report()).isEqualTo("reply.json → old.json: 1 came, 0 went\ncame  command  b\n");

        assertThat(run("--doc-changes", "reply.json", "old.json")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("qapi: '--doc-changes' needs two schemas: replies of query-qmp-schema have no comments\n");
    }

    @Test
    void docCommentsAreCountedInEveryForm() {
        assertThat(run("--doc-changes --format=json --fail-on=never", "old.json", "old.json"))
                .isZero();
        assertThat(report()).contains("\"suppressed\":0},\"docs\":{\"changed\":0,\"added\":0,\"removed\":0},");

        run("--doc-changes --format=markdown --fail-on=never", "old.json", "old.json");
        assertThat(report()).endsWith("\n\ndoc comments: 0 changed, 0 added, 0 removed\n");
    }

    @Test
    void theTableIsAboutTheWire() {
        assertThat(run("--since --question=java", "old.json", "new.json")).isEqualTo(2);
        assertThat(err.toString())
                .contains("qapi: '--since' is about the wire: it cannot stand beside '--question=java'\n");
    }

    /** QEMU's comments are right about what came between the two. */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void qemu() throws Exception {
        String corpus = System.getProperty("qapi.corpus");
        run("--since", corpus + "/qemu-8.2.0/qapi/qapi-schema.json", corpus + "/qemu-10.0.13/qapi/qapi-schema.json");

        List<String> came = out.toString()
                .lines()
                .filter(line -> line.startsWith("came") && line.contains(" since "))
                .toList();
        assertThat(came).hasSizeGreaterThan(50);
        // One was taken over from a later version.
        assertThat(came)
                .filteredOn(line -> !line.matches(".* since (9\\.[0-2]|10\\.0)(\\.0)?(, unstable)?"))
                .singleElement()
                .asString()
                .matches("came +member +blockdev-add/arg/driver=blkdebug/inject-error/delay-ns +since 11\\.1");
    }
}
