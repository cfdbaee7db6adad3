package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that steers a terminal, or that no one sees, gets from files and arguments to the outputs. */
class HostileTextTest {
    /** ESC and a colour, BEL, DEL, CSI and NEL of C1, bidi controls, no width, separators, private use, no characters. */
    private static final String WRITTEN = "\u001b[31m\u0007\u007f\u009b\u0085\u202e\u2066\u200b\ufeff\u2028\u2029\ue000"
            + "\uffff\u0378\udb40\udc41\u00e9\ud83d\ude00";

    /** As much of it as names of files can have in the locale of the test. */
    private static final String NAME =
            "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? WRITTEN : WRITTEN.replaceAll("[^\\x00-\\x7f]", "");

    private static final String HOSTILE = WRITTEN + "\r\n\ud800";

    @TempDir
    private Path folder;

    private Path odd;

    /** Every place of a schema that text can stand in, with and without errors. */
    @BeforeEach
    void writeSchemas() throws IOException {
        odd = Files.createDirectory(folder.resolve("f" + NAME));
        write(
                "good.json",
                "##\n# @Foo: A " + WRITTEN + "\n#\n# @a: tab\there " + WRITTEN + "\n#\n# Note: " + WRITTEN
                        + "\n##\n{ 'struct': 'Foo', 'data': { 'a': 'int' } }\n\n");
        write("text.json", "# " + WRITTEN + "\n##\n# = " + WRITTEN + "\n##\n");
        write(
                "old.json",
                "{ 'struct': 'Foo', 'data': { 'a': 'int' }, 'if': 'defined(" + WRITTEN + ")' }\n"
                        + "{ 'enum': 'E', 'data': [ 'a' ], 'prefix': '" + WRITTEN + "' }\n");
        write("strings.json", "{ 'struct': 'F" + WRITTEN + "', 'data': { 'a" + WRITTEN + "': '" + WRITTEN + "' } }\n");
        write("key.json", "{ 'struct': 'Foo', '" + WRITTEN + "': 1 }\n{ '" + WRITTEN + "': {} }\n");
        write("stray.json", WRITTEN + "\n");
        write("missing.json", "{ 'include': '" + WRITTEN + ".json' }\n");
        write("bad-included.json", "{ 'include': 'strings.json' }\n");
        write("pragma.json", "{ 'pragma': { '" + WRITTEN + "': true } }\n");
        write(
                "doc.json",
                "##\n# @Foo" + WRITTEN + ":\n#\n# @b" + WRITTEN + ": x\n##\n{ 'struct': 'Foo', 'data': {} }\n");
        Files.write(odd.resolve("bytes.json"), new byte[] {'#', ' ', (byte) 0xff, 0x1b, '\n'});
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(odd.resolve(NAME + name), text);
    }

    private List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(odd)) {
            List<String> schemas =
                    new ArrayList<>(files.map(Path::toString).sorted().toList());
            schemas.add(odd.resolve("none.json").toString());
            return schemas;
        }
    }

    /** Returns what the command prints: the standard output, then the standard error. */
    private static List<String> run(List<String> words) throws CharacterCodingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                words.toArray(String[]::new));
        assertThat(exitCode).as("exit code of %s", words).isIn(0, 1, 2);
        return List.of(text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static void assertSafe(String text) {
        assertThat(text.codePoints().filter(c -> !isSafe(c)).mapToObj(Integer::toHexString))
                .as(text)
                .isEmpty();
    }

    /** Says it in its own words: what the regular expressions of Java call by these names is not to be printed. */
    private static boolean isSafe(int c) {
        return c == '\n' || c == '\t' || !new String(Character.toChars(c)).matches("[\\p{C}\\p{Zl}\\p{Zp}]");
    }

    private static List<String> words(String... words) {
        return new ArrayList<>(List.of(words));
    }

    static List<List<String>> calls() {
        return List.of(
                words("check"),
                words("check", "--docs=strict"),
                words("check", "--docs=lint"),
                words("check", "--dialect=4.0"),
                words("check", "--format=json"),
                words("check", "--format=json", "--dialect=4.0"),
                words("dump"),
                words("dump", "--dialect=4.0"),
                words("dump", "--dialect=6.2"),
                words("generate", "--package=org.example", "--output=" + Path.of("target", "hostile")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void schemasAreShownSafely(List<String> call) throws IOException {
        for (String schema : schemas()) {
            List<String> words = new ArrayList<>(call);
            words.add(schema);
            List<String> printed = run(words);
            printed.forEach(HostileTextTest::assertSafe);
            if (call.contains("--format=json")) {
                assertThat(JsonMapper.shared()
                                .readTree(printed.get(0))
                                .get(0)
                                .get("file")
                                .stringValue())
                        .isEqualTo(schema);
            }
        }
    }

    @Test
    void dumpsAreThereAndKeepTheirTextInFiles() throws IOException {
        String schema = odd.resolve(NAME + "good.json").toString();
        Path output = folder.resolve("out");

        String shown = run(words("dump", schema)).get(0);
        run(words("dump", "--output=" + output, schema));

        assertThat(shown).contains("tab\there \\u{1b}[31m\\u{7}\\u{7f}\\u{9b}\\u{85}\\u{202e}\\u{2066}\\u{200b}");
        assertThat(Files.readString(output.resolve(NAME + "good.out"))).contains("tab\there " + WRITTEN);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optionsAreShownSafely(String command) throws IOException {
        List<Option> options = switch (command) {
            case "check" -> new CheckCommand().options();
            case "dump" -> new DumpCommand().options();
            default -> new GenerateCommand().options();
        };
        for (Option option : options) {
            for (String value : List.of(HOSTILE, HOSTILE + "=" + HOSTILE, "Foo=" + HOSTILE, "Foo.a=" + HOSTILE)) {
                List<String> words = words(command);
                if (command.equals("generate")) {
                    words.addAll(List.of("--output", folder.resolve("out").toString(), "--package", "org.example"));
                }
                words.add("--" + option.getLongOpt());
                if (option.hasArg()) {
                    words.add(value);
                }
                words.add(odd.resolve(NAME + "good.json").toString());
                run(words).forEach(HostileTextTest::assertSafe);
            }
        }
        run(words(command, "--" + HOSTILE, "x.json")).forEach(HostileTextTest::assertSafe);
        run(words(command, "-" + HOSTILE, "x.json")).forEach(HostileTextTest::assertSafe);
        run(words(command, HOSTILE)).forEach(HostileTextTest::assertSafe);
        run(words(command, "--help=" + HOSTILE)).forEach(HostileTextTest::assertSafe);
        run(words(HOSTILE, command)).forEach(HostileTextTest::assertSafe);
    }

    static List<String> commands() {
        return List.of("check", "dump", "generate");
    }
}
