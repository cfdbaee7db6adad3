package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code qapi diff} does with its arguments, and with files that it cannot use. */
class DiffCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        write("old.json", "{ 'command': 'a', 'data': { 'x': 'str', '*y': 'str' } }\n{ 'command': 'b' }\n");
        write("new.json", "{ 'command': 'a', 'data': { 'x': 'str' } }\n{ 'command': 'c' }\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Runs the command; names of files are those in the folder. */
    private int run(String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "diff";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].replace("@", folder + "/");
        }
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private String message() {
        return err.toString().replace(folder + "/", "");
    }

    @ParameterizedTest
    @CsvSource({
        "--question=server,                   3",
        "--question=client,                   0",
        "--question=client --fail-on=risk,    3",
        "--question=java,                     3",
        "--question=java --java-use=positional, 3",
        "--question=all,                      3",
        "--fail-on=never,                     0",
        "--fail-on=risk,                      3",
        "--fail-on=any,                       3",
    })
    void theExitCodeAnswersTheQuestion(String options, int code) {
        assertThat(run((options + " @old.json @new.json").split(" "))).isEqualTo(code);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothingIsFoundBetweenASchemaAndItself() {
        assertThat(run("--fail-on=any", "@old.json", "@old.json")).isZero();
        assertThat(out.toString()).endsWith(": 0 break, 0 risk, 0 ok, 0 info, 0 unstable\n");
    }

    @Test
    void entriesTakeFindingsOutOfTheCount() throws IOException {
        write(
                "known",
                "# for people\n\nmember.removed  a/arg/*   # nobody sends it\ncommand  b  until=12.0 # gone for good\n");

        assertThat(run("--ignore=@known", "--new-version=11.2", "@old.json", "@new.json"))
                .isZero();

        assertThat(out.toString())
                .contains(": 0 break, 0 risk, 1 ok, 0 info, 0 unstable, 2 suppressed\n")
                .contains("suppressed  member.removed   a/arg/y  ", "; suppressed: nobody sends it)\n");
    }

    @Test
    void aListMayBeWrittenWithAnEditorOfWindows() throws IOException {
        write("known", "\ufeffmember.removed  a/arg/*   # nobody sends it\r\ncommand  b   # gone for good\r\n");

        assertThat(run("--ignore=@known", "@old.json", "@new.json")).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("; suppressed: nobody sends it)\n", "; suppressed: gone for good)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "member.removed b/**  # no such place      | known:1: 'member.removed  b/**' matches no finding; correct or delete it",
                "member.rem a/arg/y  # half a word         | known:1: 'member.rem  a/arg/y' matches no finding; correct or delete it",
                "member.removed * # not below a step       | known:1: 'member.removed  *' matches no finding; correct or delete it",
                "command b until=11.2 # too late           | known:1: 'command  b' held until 11.2 only; look at it again, or delete it",
            })
    void anEntryThatMatchesNothingFailsTheComparison(String entry, String sentence) throws IOException {
        write("known", entry + "\n");

        assertThat(run("--ignore=@known", "--new-version=11.2", "--fail-on=never", "@old.json", "@new.json"))
                .isEqualTo(1);
        assertThat(message()).isEqualTo("qapi: " + sentence + "\n");

        assertThat(run(
                        "--ignore=@known",
                        "--unused-ignores=warn",
                        "--new-version=11.2",
                        "--fail-on=never",
                        "@old.json",
                        "@new.json"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "member.removed a/arg/y                   | known:1: this should be an id, a place and, behind a #, the reason",
                "member.removed a/arg/y #                 | known:1: this should be an id, a place and, behind a #, the reason",
                "member.removed a/arg/y when=11 # reason  | known:1: this should be an id, a place and, behind a #, the reason",
                "member.removed a/arg/y until=x # reason  | known:1: 'x' is no version; write one such as 11.2",
            })
    void aLineThatIsNoEntryIsRefused(String entry, String sentence) throws IOException {
        write("known", entry + "\n");

        assertThat(run("--ignore=@known", "@old.json", "@new.json")).isEqualTo(1);

        assertThat(message()).startsWith("qapi: " + sentence);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@old.json                                 | say which two schemas are to be compared: OLD NEW",
                "@old.json @new.json @new.json             | say which two schemas are to be compared: OLD NEW",
                "--question=qemu @old.json @new.json       | '--question': 'qemu' is none of server, client, java, all",
                "--root=a=up @old.json @new.json           | '--root': 'up' is none of send, receive, both",
                "--define=CONFIG_X @old.json @new.json     | 'CONFIG_X' is defined or undefined, but no condition of the schemas mentions it",
                "--new-version=next @old.json @new.json    | '--new-version': 'next' is no version; write one such as 11.2",
                "--define=X --undefine=X @old.json @new.json | '--undefine': 'X' is also given as defined; it cannot be both",
            })
    void aWrongCommandLineIsRefused(String line, String sentence) {
        assertThat(run(line.split(" +"))).isEqualTo(2);
        assertThat(message()).isEqualTo("qapi: " + sentence + "\n'qapi diff --help' tells how it is used.\n");
    }

    @Test
    void aRootMustBeATypeOfBoth() throws IOException {
        write("reply.json", DiffReplyTest.objects(1, i -> ""));
        assertThat(run("--root=Nowhere=both", "@old.json", "@reply.json")).isEqualTo(2);
        assertThat(message()).startsWith("qapi: '--root' names types, which replies of query-qmp-schema do not do\n");
        err.getBuffer().setLength(0);

        assertThat(run("--root=Nowhere=both", "@old.json", "@new.json")).isEqualTo(1);
        assertThat(message())
                .isEqualTo(
                        "qapi: there is no type 'Nowhere' in old.json, which documents are said to be of (--root, in a"
                                + " POM: roots)\n");
    }

    @Test
    void noJavaIsGeneratedFromAReply() throws IOException {
        write("reply.json", DiffReplyTest.objects(1, i -> ""));

        assertThat(run("--question=java", "@old.json", "@reply.json")).isEqualTo(2);
        assertThat(message())
                .startsWith(
                        "qapi: '--question=java' needs two schemas: from a reply of query-qmp-schema, which does not"
                                + " name types, no Java is generated\n");
    }

    @Test
    void whoNamesAllComponentsInOrderBreaksMoreOften() throws IOException {
        write(
                "more.json",
                "{ 'command': 'a', 'data': { 'x': 'str', '*y': 'str', '*z': 'str' } }\n{ 'command': 'b' }\n");

        assertThat(run("--question=java", "--format=json", "@old.json", "@more.json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"id\":\"member.added.optional\",\"direction\":\"none\",\"place\":\"a/z\"")
                .contains("\"verdict\":{\"javaSource\":\"ok\",\"javaBinary\":\"ok\",\"javaPositional\":true}");
        assertThat(run("--question=java", "--java-use=positional", "@old.json", "@more.json"))
                .isEqualTo(3);
    }

    @Test
    void aVersionThatDoesNotCheckIsRefused() throws IOException {
        write("bad.json", "{ 'command': 'a', 'data': { 'x': 'Nowhere' } }\n");

        assertThat(run("@bad.json", "@new.json")).isEqualTo(1);
        assertThat(message()).contains("bad.json:1:34: error: argument 'x' uses unknown type 'Nowhere'");

        assertThat(run("@old.json", "@missing.json")).isEqualTo(1);
        assertThat(message()).endsWith("qapi: missing.json: there is no such file\n");
    }

    /** Such as where a shell has no value for a variable. */
    @Test
    void anEmptyWordIsNoFile() {
        assertThat(run("", "@new.json")).isEqualTo(2);
        assertThat(message())
                .startsWith("qapi: an empty word is no name of a file or folder; is a variable not set?\n");
    }

    @Test
    void hostileTextStaysWhereItIs() throws IOException {
        String name = "\\u001B[31m|`<b>\\u202e\\n";
        write(
                "hostile.json",
                "[{\"name\": \"" + name + "\", \"meta-type\": \"command\", \"arg-type\": \"0\", \"ret-type\": \"0\"},"
                        + "{\"name\": \"0\", \"meta-type\": \"object\", \"members\": []}]");
        write("empty.json", "[{\"name\": \"0\", \"meta-type\": \"object\", \"members\": []}]");

        assertThat(run("@hostile.json", "@empty.json")).isEqualTo(3);
        assertThat(run("--format=markdown", "@hostile.json", "@empty.json")).isEqualTo(3);
        assertThat(run("--format=json", "@hostile.json", "@empty.json")).isEqualTo(3);

        assertThat(out.toString())
                .contains("\\u{1b}[31m|`<b>\\u{202e}\\u{a}", "&#92;u&#123;1b&#125;&#91;31m&#124;&#96;&#60;b&#62;")
                .contains("\\u001B[31m|`<b>\\u202e\\n");
        assertThat(out.toString().codePoints()).doesNotContain(0x1b, 0x202e);
    }

    @Test
    void printsJson() throws IOException {
        write("known", "command.removed b # gone for good\n");

        assertThat(run("--format=json", "--ignore=@known", "@old.json", "@new.json"))
                .isEqualTo(3);

        JsonNode report = JsonMapper.shared().readTree(out.toString().replace(folder + "/", ""));
        assertThat(report.toString())
                .startsWith(
                        "{\"schema\":\"qapi-diff/1\",\"old\":{\"file\":\"old.json\"},\"new\":{\"file\":\"new.json\"},"
                                + "\"question\":\"server\","
                                + "\"counts\":{\"break\":1,\"risk\":0,\"ok\":1,\"info\":0,\"unstable\":0,\"suppressed\":1},");
        assertThat(report.path("findings").valueStream().map(JsonNode::toString))
                .hasSize(3)
                .contains("{\"id\":\"command.removed\",\"direction\":\"none\",\"place\":\"b\",\"reachedBy\":1,"
                        + "\"old\":{\"file\":\"old.json\",\"line\":2,\"column\":14},\"new\":null,"
                        + "\"verdict\":{\"server\":\"break\",\"client\":\"ok\"},\"unstable\":false,"
                        + "\"text\":\"was not marked deprecated\","
                        + "\"suppressed\":{\"line\":1,\"reason\":\"gone for good\"}}");
    }

    @Test
    void printsMarkdown() {
        assertThat(run("--format=markdown", "@old.json", "@new.json")).isEqualTo(3);
        assertThat(out.toString())
                .contains("\n2 break, 0 risk, 1 ok, 0 info, 0 unstable (question: server)\n")
                .contains("\n| verdict | rule | place | |\n|---|---|---|---|\n")
                .contains("\n| **break** | `member.removed` | a/arg/y | optional; was not marked deprecated; sent |\n");
    }

    @Test
    void writesIntoAFileThatIsNotThere() throws IOException {
        assertThat(run("-o", "@report.txt", "@old.json", "@new.json")).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("report.txt")).content().contains(": 2 break, ");

        write("report.txt", "mine");
        assertThat(run("-o", "@report.txt", "@old.json", "@new.json")).isEqualTo(1);
        assertThat(folder.resolve("report.txt")).hasContent("mine");
        assertThat(message()).contains("report.txt", "or say --overwrite");

        assertThat(run("-o", "@report.txt", "--overwrite", "@old.json", "@new.json"))
                .isEqualTo(3);
        assertThat(folder.resolve("report.txt")).content().contains(": 2 break, ");
    }

    @Test
    void overwritesNoFolder() throws IOException {
        Files.createDirectory(folder.resolve("report.txt"));

        assertThat(run("-o", "@report.txt", "--overwrite", "@old.json", "@new.json"))
                .isEqualTo(1);

        assertThat(message())
                .isEqualTo("qapi: 'report.txt' is a folder, not a file; nothing was written: move or delete it, or"
                        + " choose another file\n");
    }

    @Test
    void readsSchemasThatArtifactsCarry() throws IOException {
        jar("one.jar", Map.of("META-INF/qapi/a.json", Files.readString(folder.resolve("old.json"))));
        jar(
                "two.jar",
                Map.of(
                        "META-INF/qapi/main.json", "{ 'include': 'parts/b.json' }\n{ 'command': 'c' }\n",
                        "META-INF/qapi/parts/b.json", "{ 'command': 'a', 'data': { 'x': 'int' } }\n"));
        jar("none.jar", Map.of("README", "nothing"));
        write("broken.jar", "PK, or not");

        assertThat(run("@one.jar", "@two.jar!main.json")).isEqualTo(3);
        assertThat(out.toString().replace(folder + "/", ""))
                .startsWith("one.jar!a.json → two.jar!main.json: 3 break, ");
        assertThat(run("@one.jar", "@two.jar!main.json", "--format=json")).isEqualTo(3);
        assertThat(out.toString()).contains("{\"file\":\"" + folder + "/two.jar!parts/b.json\",\"line\":1,");

        assertThat(List.of(
                        run("@one.jar", "@two.jar"),
                        run("@one.jar", "@two.jar!b.json"),
                        run("@one.jar", "@none.jar"),
                        run("@one.jar", "@broken.jar"),
                        run("@one.jar", "@missing.jar")))
                .containsExactly(2, 2, 2, 1, 1);
        assertThat(message())
                .contains(
                        "qapi: 'two.jar' has several schemas; say which one, as in 'two.jar!main.json': main.json, parts/b.json\n")
                .contains("qapi: 'two.jar' has no schema 'b.json'; it has main.json, parts/b.json\n")
                .contains("qapi: 'none.jar' has no schemas: there is nothing in META-INF/qapi/\n")
                .contains("qapi: broken.jar: this is no jar that can be read\n")
                .contains("qapi: missing.jar: there is no such file\n");
    }

    @Test
    void namesTheJarOfWhatCannotBeUnpacked() throws IOException {
        String entry = "META-INF/qapi/a.json";
        jar("damaged.jar", Map.of(entry, "# text ".repeat(1000)));
        byte[] bytes = Files.readAllBytes(folder.resolve("damaged.jar"));
        Arrays.fill(bytes, 30 + entry.length(), 40 + entry.length(), (byte) -1);
        Files.write(folder.resolve("damaged.jar"), bytes);
        Files.createDirectory(folder.resolve("folder.jar"));

        assertThat(run("@damaged.jar", "@old.json")).isEqualTo(1);
        assertThat(message()).startsWith("damaged.jar!a.json: error: the schema cannot be read: the jar is damaged: ");
        assertThat(run("@folder.jar", "@old.json")).isEqualTo(1);
        assertThat(message()).endsWith("qapi: folder.jar: it is a folder\n");
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (String entry : entries.keySet().stream().sorted().toList()) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(entries.get(entry).getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
    }
}
