package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with files that are there already. */
class OutputsTest {
    private static final String BEFORE =
            "{ 'enum': 'Kind', 'data': [ 'apple' ] }\n{ 'struct': 'Item', 'data': { 'kind': 'Kind' } }\n";
    private static final String AFTER = "{ 'enum': 'Kind', 'data': [ 'apple', 'pear' ] }\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path schema;
    private Path output;
    private Path item;

    @BeforeEach
    void placeFiles() throws IOException {
        schema = Files.writeString(folder.resolve("s.json"), BEFORE);
        output = folder.resolve("out");
        item = output.resolve("p/Item.java");
    }

    @Test
    void generateReplacesNoForeignFile() throws IOException {
        Files.createDirectories(item.getParent());
        Files.writeString(item, "package p;\nclass Item { int precious; }\n");

        assertThat(generate()).isEqualTo(1);

        assertThat(err)
                .hasToString(
                        "qapi: '" + item + "' is there already, and nothing shows that qapi4j wrote it; nothing was"
                                + " written: move or delete such files, or choose another output folder or package\n");
        assertThat(out.toString()).isEmpty();
        assertThat(item).content().contains("precious");
        assertThat(item.getParent()).isDirectoryNotContaining("glob:**Kind.java");
    }

    @Test
    void generateTellsOfWhatItDoesNotGenerateAnyMoreAndDeletesItOnRequest() throws IOException {
        assertThat(generate()).isZero();
        Path mine = Files.writeString(item.resolveSibling("Mine.java"), "package p;\n");
        Files.writeString(schema, AFTER);

        assertThat(generate()).isZero();
        assertThat(err)
                .hasToString("qapi: note: '" + item + "' was generated once, but not by this call; delete what is not"
                        + " needed, or say --clean\n");
        assertThat(item).exists();

        assertThat(generate("--clean")).isZero();
        assertThat(item).doesNotExist();
        assertThat(mine).exists();
        assertThat(out.toString()).endsWith("(0 files written, 2 unchanged, 1 deleted)\n");
    }

    @Test
    void generateSaysThatItsFolderIsALinkToNothing() throws IOException {
        Files.createSymbolicLink(output, Path.of("nowhere"));

        assertThat(generate()).isEqualTo(1);

        assertThat(err)
                .hasToString("qapi: '" + output
                        + "' is a link to a folder that is not there; remove it or choose another output folder\n");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void dumpReplacesFilesOnRequestOnly() throws IOException {
        assertThat(run("dump", "-o", output, schema)).isZero();
        assertThat(run("dump", "-o", output, schema)).isZero();
        Path dump = output.resolve("s.out");
        String before = Files.readString(dump);
        Files.writeString(schema, AFTER);

        assertThat(run("dump", "-o", output, schema)).isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "qapi: '" + dump + "' is there already, and nothing shows that qapi4j wrote it; nothing was"
                                + " written: move or delete such files, choose another output folder, or say --overwrite\n");
        assertThat(dump).hasContent(before);

        assertThat(run("dump", "--overwrite", "-o", output, schema)).isZero();
        assertThat(dump).content().contains("pear");
        assertThat(run("dump", "--overwrite", schema)).isEqualTo(2);
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() {
        Writer full = new FilterWriter(out) {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        PrintWriter buffered = new PrintWriter(new BufferedWriter(full));

        assertThat(Main.run(buffered, new PrintWriter(err), "dump", schema.toString()))
                .isEqualTo(1);

        assertThat(err)
                .hasToString(
                        "qapi: the output could not be written in full; is the disk full, or has its reader ended?\n");
    }

    private int generate(String... more) {
        Object[] words = {"generate", "-p", "p", "-o", output, schema};
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return run(all);
    }

    private int run(Object... words) {
        String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
