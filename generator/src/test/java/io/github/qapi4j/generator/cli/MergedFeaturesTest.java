package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of features for one API that stands for several versions. */
class MergedFeaturesTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        Files.writeString(folder.resolve("old.json"), """
                { 'enum': 'Kind', 'data': [ 'disk', 'tape' ] }
                { 'command': 'add', 'data': { 'kind': 'Kind' } }
                { 'command': 'stop' }
                """);
        Files.writeString(folder.resolve("new.json"), """
                { 'enum': 'Kind', 'data': [ 'disk', 'net' ] }
                { 'command': 'add', 'data': { 'kind': 'Kind', '*name': 'str' } }
                { 'command': 'stop' }
                { 'command': 'move', 'data': { 'kind': 'Kind' } }
                """);
    }

    private int generate(String list) throws IOException {
        Files.writeString(folder.resolve("features.txt"), list);
        return Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "generate",
                "-p",
                "org.example",
                "-o",
                folder + "/out",
                "--from",
                "1.0=" + folder + "/old.json",
                "--from",
                "2.0=" + folder + "/new.json",
                "--features",
                folder + "/features.txt");
    }

    @Test
    void constantsSaySinceWhenThePlaceIsThere() throws IOException {
        assertThat(generate("NAME add/arg/name\nSTOP stop\nMOVED move | stop\nMOVE move/arg/kind=disk\n"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
        String source = Files.readString(folder.resolve("out/org/example/QapiFeatures.java"));
        assertThat(since(source, "NAME")).isEqualTo("2.0");
        assertThat(since(source, "STOP")).isEmpty();
        assertThat(since(source, "MOVED")).isEmpty();
        assertThat(since(source, "MOVE")).isEqualTo("2.0");
    }

    @Test
    void whatNewerVersionsLackIsAWarning() throws IOException {
        assertThat(generate("TAPE add/arg/kind=tape\n")).as(err.toString()).isZero();
        assertThat(err.toString()).contains("features.txt:1:6: warning: what this names is deprecated");
    }

    @Test
    void whatNoVersionHasIsRefused() throws IOException {
        assertThat(generate("TAPE move/arg/kind=tape\nNONE add/arg/names\n")).isEqualTo(1);
        assertThat(err.toString())
                .contains("features.txt:1:6: error: no version of ", "has all that this names")
                .contains("features.txt:2:14: error: ", "has no member 'names' there", "did you mean 'name'?");
    }

    /** Returns what the comment before a constant says. */
    private static String since(String source, String constant) {
        String before = source.substring(0, source.indexOf(" " + constant + " ="));
        String comment = before.substring(before.lastIndexOf("/**"));
        int at = comment.indexOf("@since ");
        return at < 0
                ? ""
                : comment.substring(at + "@since ".length()).lines().findFirst().orElse("");
    }
}
