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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path good;
    private Path bad;

    @BeforeEach
    void writeSchemas() throws IOException {
        good = schema(
                "good.json", "{ 'struct': 'Foo', 'data': { 'a': 'int' } }\n{ 'enum': 'Colour', 'data': [ 'x' ] }\n");
        bad = schema("bad.json", "{ 'struct': 'Foo', 'data': { 'a': 'int' \n");
    }

    private Path schema(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void generatesAndThenFindsNothingToDo() {
        Path output = folder.resolve("out");

        assertThat(run("generate", "-p", "org.example", "-o", output, good)).isZero();
        assertThat(run("generate", "--package=org.example", "--output=" + output, "--unknown-members=ignore", good))
                .isZero();

        assertThat(output.resolve("org/example/Foo.java")).isRegularFile();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .isEqualTo("Generated 2 types from 1 schema into " + output + " (3 files written, 0 unchanged)\n"
                        + "Generated 2 types from 1 schema into " + output + " (0 files written, 3 unchanged)\n");
    }

    @Test
    void generatesNothingFromARefusedSchema() {
        Path output = folder.resolve("out");

        assertThat(run("generate", "-p", "org.example", "-o", output, good, bad))
                .isEqualTo(1);

        assertThat(output).doesNotExist();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(bad + ":1:41: error: ", "[unexpected-token]");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("generate", "-p", "org.example", "-o", file, good)).isEqualTo(1);

        assertThat(err.toString())
                .isEqualTo("qapi: '" + file + "' is a file, not a folder; remove it or choose another output folder\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org.example.", "1st", "org.class", "a b", "../x", "\u001b[31m"})
    void refusesWhatIsNoPackage(String name) {
        assertThat(run("generate", "-p", name, "-o", folder.resolve("out"), good))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("' is not the name of a Java package; write one such as org.example.qapi\n")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    generate -o out a.json                        | say with '--package org.example.qapi'
                    generate -p org.example a.json                | say with '--output DIR'
                    generate -p org.example -o out                | say from which schemas Java is to be generated
                    generate -p                                   | '--package' needs a value: PACKAGE
                    generate -p a -p b -o out a.json              | '--package' is given more than once
                    generate -p a -o out --name X a.json          | 'X' should look like KEY=NAME
                    generate -p a -o out --import a=b-c a.json    | 'b-c' is not the name of a Java package
                    generate -p a -o out --module-package a=1 a   | '1' is not the name of a Java package
                    generate -p a -o out --define A --undefine A a | 'A' cannot be defined and undefined
                    generate -p a -o out --define A,B a           | 'A,B' is not an identifier
                    generate -p a -o out --undefine 1st a         | '1st' is not an identifier
                    generate -p a -o out --generated-annotation a.b a | 'a.b' is not the full name of an annotation
                    generate -p a -o out --unknown-members x a    | 'x' is none of ignore, keep
                    check                                         | say which schemas are to be checked
                    check --explain unknown-typ                   | did you mean doc-unknown-member, unknown-branch
                    check --dialect 3.1 a.json                    | '3.1' is none of auto, current, 4.0
                    check --dialect 10.99.99.99 a.json            | '10.99.99.99' is none of auto, current, 4.0
                    check --names loose a.json                    | 'loose' is none of strict, lenient
                    check --format xml a.json                     | 'xml' is none of text, json
                    check --docs none a.json                      | 'none' is none of lenient, strict, lint
                    check --no-such-option a.json                 | there is no option '--no-such-option'
                    check --dialekt=5.2 a.json                    | did you mean '--dialect'?
                    dump                                          | say which schemas are to be dumped
                    dump --output out a/x.json b/X.json           | would both be dumped to 'X.out'
                    dump --from a.json                            | '--from': 'a.json' should look like LABEL=SCHEMA
                    dump --from 8.2=a.json --from 8.2=b.json      | '8.2' is the label of two versions
                    dump --from 8.2:8.x=a.json                    | '8.x' is no dialect; write one of auto, current, 4.0
                    dump --from /8=a.json                         | '/8' is not the label of a version
                    dump --from 8.2=a.json b.json                 | 'b.json' has no label
                    dump --from 8.2=a.json --dialect 8.2          | '--dialect' cannot be given
                    dump --from 8.2=a.json --prefer Cup           | '--prefer': 'Cup' should look like PLACE=LABEL
                    dump --from 8.2=a.json -I 8.3=dir             | '--include': '8.3=dir' is no folder for one of the versions
                    dump --define CONFIG_X a.json                 | are about the versions of '--from LABEL=SCHEMA'
                    dump --prefer Cup=8.2 a.json                  | versions of '--from LABEL=SCHEMA', which is not given
                    chek a.json                                   | there is no command 'chek'; did you mean 'check'?
                    compile a.json                                | there are generate, check, dump and diff
                    --docs strict a.json                          | say first what to do: generate, check, dump or diff
                    """)
    void explainsWrongUsage(String commandLine, String message) {
        assertThat(run((Object[]) commandLine.split(" "))).isEqualTo(2);

        assertThat(err.toString()).startsWith("qapi: ").contains(message).contains("--help' tells how it is used");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checksEverySchemaByItself() {
        assertThat(run("check", good)).isZero();
        assertThat(out.toString() + err).isEmpty();

        assertThat(run("check", bad, good, folder.resolve("none.json"))).isEqualTo(1);
        assertThat(err.toString()).contains("bad.json:1:41: error: ", "none.json: error: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checksForPrograms() throws IOException {
        Path including = schema("including.json", "{ 'include': 'bad.json' }");
        Path hostile = schema("it's \"\\\u001b\n.json", "");

        assertThat(run("check", "--format", "json", good, including, hostile)).isEqualTo(1);

        assertThat(err.toString()).isEmpty();
        JsonNode reports = JsonMapper.shared().readTree(out.toString());
        assertThat(reports).hasSize(3);
        assertThat(reports.get(0).get("file").stringValue()).isEqualTo(good.toString());
        assertThat(reports.get(0).get("diagnostics")).isEmpty();
        JsonNode diagnostic = reports.get(1).get("diagnostics").get(0);
        assertThat(diagnostic.get("file").stringValue()).isEqualTo(bad.toString());
        assertThat(diagnostic.at("/includedFrom/0/file").stringValue()).isEqualTo(including.toString());
        assertThat(reports.get(2).get("file").stringValue()).isEqualTo(hostile.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void countsWarningsAsErrorsOnlyIfAsked(String format) throws IOException {
        Path odd = schema("odd.json", "{ 'struct': 'cup', 'data': { 'Size': 'int' } }");
        Path old = schema("old.json", "{ 'struct': 'Cup', 'data': { }, 'if': 'defined(CONFIG_CUPS)' }");

        assertThat(run("check", "--names=lenient", "--format", format, odd)).isZero();
        assertThat(out.toString() + err).contains("warning", "name-case");
        assertThat(run("check", "--fatal-warnings", "--format", format, good, old))
                .isZero();
        err.getBuffer().setLength(0);
        assertThat(run("check", "--names=lenient", "--fatal-warnings", "--format", format, good, odd))
                .isEqualTo(1);
        assertThat(err.toString()).endsWith("qapi: 2 warnings count as errors (--fatal-warnings)\n");
        Path one = schema("one.json", "{ 'struct': 'cup', 'data': { } }");
        assertThat(run("check", "--names=lenient", "--fatal-warnings", "--format", format, one))
                .isEqualTo(1);
        assertThat(err.toString()).endsWith("qapi: 1 warning counts as an error (--fatal-warnings)\n");
        err.getBuffer().setLength(0);
        assertThat(run("check", "--names=lenient", "--fatal-warnings", "--format", format, odd, bad))
                .isEqualTo(1);
        assertThat(err.toString()).doesNotContain("--fatal-warnings");
    }

    @Test
    void dumpsToTheOutputOrToFiles() {
        assertThat(run("dump", good)).isZero();
        assertThat(out.toString()).contains("module good.json\n");

        assertThat(run("dump", "--output", folder.resolve("dumps"), good)).isZero();
        assertThat(folder.resolve("dumps/good.out")).content().contains("module good.json\n");
    }

    /** As in a build, and as with generate: all or nothing. What is printed is there to be read, as far as it goes. */
    @Test
    void dumpsToFilesOnlyWhereNoSchemaIsRefused() {
        assertThat(run("dump", "--output", folder.resolve("dumps"), bad, good)).isEqualTo(1);
        assertThat(folder.resolve("dumps")).doesNotExist();
        assertThat(err.toString()).contains("bad.json:1:41: error: ");

        assertThat(run("dump", bad, good)).isEqualTo(1);
        assertThat(out.toString()).contains("module good.json\n").doesNotContain("bad.json");
    }

    @Test
    void tellsOfItself() {
        assertThat(run("--version")).isZero();
        assertThat(run("--help")).isZero();
        assertThat(run("generate", "--help")).isZero();
        assertThat(out.toString())
                .contains("qapi4j ", "Usage: qapi COMMAND", "generate", "check", "dump", "--unknown-members=WHAT");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "generate --help", "check --help", "dump --help", "diff --help"})
    void fitsItsHelpInto80Columns(String commandLine) {
        assertThat(run((Object[]) commandLine.split(" "))).isZero();
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void saysInOneLineWhichDialectASchemaShows() throws IOException {
        Path old = schema("old.json", "{ 'struct': 'cup_type', 'data': { }, 'if': 'defined(CONFIG_CUPS)' }\n");

        assertThat(run("check", old)).isZero();
        assertThat(err.toString())
                .startsWith(old + ":1:44: info: the schema is read in dialect 4.0: ")
                .hasLineCount(1);
        assertThat(run("check", "--dialect=current", old)).isEqualTo(1);
        assertThat(err.toString()).contains("[name-case]", "[bad-condition]");
        assertThat(run("dump", "--dialect", "5.2", old)).isZero();
        assertThat(out.toString()).startsWith("module None\n").contains("    if ['defined(CONFIG_CUPS)']\n");
    }

    @Test
    void saysThatAReleaseIsNewerThanItKnows() {
        assertThat(run("check", "--dialect", "12.0", good)).isZero();
        assertThat(err.toString())
                .startsWith(good + ": info: QEMU 12.0 is newer than 11.1, ")
                .endsWith(" [newer-dialect]\n")
                .hasLineCount(1);

        assertThat(run("check", "--dialect=12.0", "--format=json", good)).isZero();
        JsonNode note = JsonMapper.shared().readTree(out.toString()).at("/0/diagnostics/0");
        assertThat(note.get("severity").stringValue()).isEqualTo("info");
        assertThat(note.get("code").stringValue()).isEqualTo("newer-dialect");
        assertThat(run("dump", "--dialect=12.0", good)).isZero();
        assertThat(out.toString()).contains("module good.json\n");
    }

    @Test
    void readsNamesLenientlyAndIncludesFromOtherFolders() throws IOException {
        Path types = Files.createDirectory(folder.resolve("types"));
        Files.writeString(types.resolve("cup.json"), "{ 'struct': 'cup', 'data': { } }");
        Path root = schema("root.json", "{ 'include': 'cup.json' }\n{ 'struct': 'Tray', 'data': { 'a': 'cup' } }\n");

        assertThat(run("check", root)).isEqualTo(1);
        assertThat(run("check", "-I", types, root)).isEqualTo(1);
        err.getBuffer().setLength(0);
        assertThat(run("generate", "-I", types, "--names=lenient", "-p", "a", "-o", folder.resolve("out"), root))
                .isZero();
        assertThat(err.toString()).contains(types.resolve("cup.json") + ":1:13: warning: ", "[name-case]");
    }

    @Test
    void takesEveryOptionForJava() throws IOException {
        schema("shared.json", "{ 'enum': 'Size', 'data': [ 's' ] }");
        schema("own.json", "##\n# @Box:\n#\n# A secret.\n##\n{ 'struct': 'Box', 'data': {} }");
        Path root = schema(
                "root.json",
                "{ 'include': 'shared.json' }\n{ 'include': 'own.json' }\n"
                        + "{ 'struct': 'Cup', 'data': { 'lid': 'str', 'size': 'Size', '*picture': 'str',"
                        + " 'hot': { 'type': 'bool', 'if': 'HOT' }, 'old': { 'type': 'bool', 'if': 'OLD' } } }\n");
        Path output = folder.resolve("out");

        assertThat(run((Object[])
                        ("generate -p org.a --module-package own.json=org.b --import shared.json=org.c --name Cup.lid=cover"
                                        + " --type Cup.picture=base64 --define HOT --undefine OLD --unknown-members keep"
                                        + " --no-nullness --no-documentation --generated-annotation org.d.Made -o "
                                        + output + " " + root)
                                .split(" ")))
                .as(err.toString())
                .isZero();

        assertThat(Files.readString(output.resolve("org/a/Cup.java")))
                .contains("record Cup(String cover, Size size, Base64Bytes picture, boolean hot,", "UnknownMembers")
                .contains("import org.c.Size;", "import org.d.Made;", "@Made(")
                .doesNotContain("Nullable", "old");
        assertThat(output.resolve("org/b/Box.java")).content().doesNotContain("secret");
        assertThat(output.resolve("org/c")).doesNotExist();
    }

    @Test
    void explainsCodes() {
        assertThat(run("check", "--explain", "unknown-type")).isZero();

        assertThat(out.toString()).startsWith("# unknown-type\n").contains("Wrong:", "Right:");
    }

    @Test
    void dumpsVersionsAsOne() throws IOException {
        Path old = schema("old.json", "{ 'struct': 'Cup', 'data': { 'a': 'int', 'b': 'str' } }\n");
        Path now = schema("now.json", "{ 'struct': 'Cup', 'data': { 'b': 'int' } }\n");

        assertThat(run("dump", "--from", "8.2=" + old, "--from", "fork:10.0=" + now, "--prefer", "Cup.b=fork"))
                .isZero();
        assertThat(out.toString()).endsWith("""
                        module now.json
                        object Cup
                            member b: int optional=False
                            member a: int optional=True
                                available 8.2
                        """);

        assertThat(run("dump", "--from=8.2=" + old, "--from=10.0=" + now)).isEqualTo(1);
        assertThat(run("dump", "--from=8.2=" + old, "--from=10.0=" + bad)).isEqualTo(1);
        assertThat(err.toString())
                .contains("'Cup.b' is 'int' in 10.0, but 'str' in 8.2 [version-conflict]", "bad.json:1:");
    }

    /** Where a comment is read in one way leniently and in another by its QEMU, the dump is QEMU's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    current | Returns: the cup
                    8.2     | Errors: none
                    7.2     | Since:1.0
                    """)
    void dumpsCommentsAsQemuReadsThem(String dialect, String text) throws IOException {
        Path schema = schema("doc.json", "##\n# @fill:\n#\n# Fills.\n# " + text + "\n##\n{ 'command': 'fill' }\n");

        assertThat(run("dump", "--dialect", dialect, schema)).isZero();

        assertThat(out.toString()).endsWith("doc symbol=fill\n    body=\nFills.\n" + text + "\n");
    }
}
