package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files with names beyond ASCII are read, written and shown alike in every locale by the launcher, and without it told of in a
 * sentence. The names are made by a shell, as this Java may not be able to.
 */
@Timeout(240)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script, and names are not bytes there")
class LocaleTest {
    /** A folder and a schema in octal, so that a shell can make them in every locale. */
    private static final String FOLDER = "gr\\303\\266\\303\\237e";

    private static final String SCHEMA = "\\360\\237\\230\\200-\\303\\251.json";
    private static final String SHOWN = "gr\u00f6\u00dfe/\ud83d\ude00-\u00e9.json";

    @TempDir
    private Path folder;

    /** A program like the one that the build packs: the launcher beside a jar. */
    @BeforeEach
    void install() throws IOException, InterruptedException {
        Path program = Files.copy(Path.of("src", "main", "launcher", "qapi"), folder.resolve("qapi"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String classPath = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toASCIIString())
                .reduce("", (all, entry) -> all + " " + entry);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.strip());
        new JarOutputStream(Files.newOutputStream(folder.resolve("qapi.jar")), manifest).close();
        shell(
                "C",
                "mkdir \"$(printf '" + FOLDER + "')\" && cd \"$(printf '" + FOLDER + "')\""
                        + " && printf \"{ 'include': 'inner.json' }\\n{ 'struct': 'Foo', 'data': { 'a': 'Bar' } }\\n\""
                        + " > \"$(printf '" + SCHEMA + "')\""
                        + " && printf \"{ 'struct': 'Bar', 'data': { 'a': 'str' } }\\n\" > inner.json"
                        + " && printf \"{ 'struct': 'Bar', 'data': { 'a': 'none' } }\\n\" > \"$(printf 'bad\\303\\251.json')\"");
    }

    /** What a program did. */
    private record Run(int exitCode, String out, String err) {}

    private Run shell(String locale, String command) throws IOException, InterruptedException {
        File out = folder.resolve("out.txt").toFile();
        File err = folder.resolve("err.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (!locale.isEmpty()) {
            builder.environment().put("LC_ALL", locale);
        }
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, text(out), text(err));
    }

    private static String text(File file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file.toPath())))
                .toString();
    }

    private Run qapi(String locale, String arguments) throws IOException, InterruptedException {
        return shell(locale, "./qapi " + arguments);
    }

    private Run jar(String locale, String arguments) throws IOException, InterruptedException {
        return shell(locale, "\"$JAVA_HOME/bin/java\" -XX:TieredStopAtLevel=1 -jar qapi.jar " + arguments);
    }

    /** A colon stands between the parts of a class path. */
    @Test
    void launcherRunsInAFolderWithAColon() throws IOException, InterruptedException {
        String program =
                "mkdir a:b && cp qapi qapi.jar a:b && printf \"{ 'enum': 'Kind', 'data': [] }\\n\" > e.json && ";

        assertThat(shell("C", program + "a:b/qapi check e.json")).isEqualTo(new Run(0, "", ""));
    }

    private static String name(String octal) {
        return "\"$(printf '" + octal + "')\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "C.UTF-8", "xx_XX.ISO-8859-1"})
    void launcherKnowsAllNames(String locale) throws IOException, InterruptedException {
        String schema = name(FOLDER + "/" + SCHEMA);

        assertThat(qapi(locale, "check " + schema)).isEqualTo(new Run(0, "", ""));
        assertThat(qapi(locale, "check --format=json " + schema + " " + name(FOLDER + "/none\\303\\251.json")))
                .isEqualTo(new Run(
                        1,
                        "[{\"file\":\"" + SHOWN + "\",\"diagnostics\":[]},"
                                + "{\"file\":\"gr\u00f6\u00dfe/none\u00e9.json\",\"diagnostics\":[{\"severity\":\"error\","
                                + "\"code\":\"unreadable-schema\",\"message\":\"the schema cannot be read: there is no such"
                                + " file\",\"file\":\"gr\u00f6\u00dfe/none\u00e9.json\",\"line\":null,\"column\":null,"
                                + "\"definition\":null,\"includedFrom\":[],\"notes\":[]}]}]\n",
                        ""));
        assertThat(qapi(locale, "check " + name(FOLDER + "/bad\\303\\251.json")).err())
                .startsWith(
                        "gr\u00f6\u00dfe/bad\u00e9.json: In struct 'Bar':\ngr\u00f6\u00dfe/bad\u00e9.json:1:35: error: ");
        assertThat(qapi(locale, "dump " + schema).out())
                .contains("module \ud83d\ude00-\u00e9.json\ninclude inner.json\n", "module inner.json\nobject Bar\n");
        assertThat(qapi(locale, "generate -p org.example -o " + name("out\\303\\244") + " " + schema))
                .isEqualTo(new Run(
                        0, "Generated 2 types from 1 schema into out\u00e4 (3 files written, 0 unchanged)\n", ""));
        assertThat(shell(locale, "head -n 1 " + name("out\\303\\244") + "/org/example/Foo.java")
                        .out())
                .isEqualTo("// Generated by qapi4j from ??-?.json. Do not edit: change the schema and build again.\n");
        assertThat(qapi(locale, "dump -o " + name("out\\303\\244") + " " + schema))
                .isEqualTo(new Run(0, "", ""));
        assertThat(shell(locale, "cat " + name("out\\303\\244/\\360\\237\\230\\200-\\303\\251.out"))
                        .out())
                .contains("module inner.json\nobject Bar\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --format=json", "dump", "generate -p org.example -o out"})
    void jarSaysWhatItCannotName(String command) throws IOException, InterruptedException {
        Run run = jar("C", command + " " + name(FOLDER + "/" + SCHEMA));

        if (run.exitCode() != 0) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(
                            "' is not what was written, as Java reads names in US-ASCII here; run it in a locale with UTF-8,"
                                    + " such as with LC_ALL=C.UTF-8\n")
                    .doesNotContain("internal error");
        }
        assertThat(jar("C.UTF-8", command + " " + name(FOLDER + "/" + SCHEMA)).exitCode())
                .isZero();
    }

    @Test
    void jarSaysThatItCannotNameAnInclude() throws IOException, InterruptedException {
        shell("C", "printf \"{ 'include': 'inn\\303\\251.json' }\\n\" > plain.json; : > " + name("inn\\303\\251.json"));

        Run run = jar("C", "check --dialect=4.0 plain.json");

        if (run.exitCode() != 0) {
            assertThat(run.err())
                    .startsWith(
                            "plain.json:1:1: error: 'inn\u00e9.json' cannot be read: Java has no such file names in this"
                                    + " locale, where they are in US-ASCII; run it in a locale with UTF-8, such as with LC_ALL=C.UTF-8");
        }
        assertThat(jar("C.UTF-8", "check --dialect=4.0 plain.json")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void namesThatAreNotUtf8AreTold() throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (String command : List.of("check", "dump", "generate -p org.example -o out")) {
            runs.add(qapi("C.UTF-8", command + " " + name("a\\377.json")));
        }

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(
                            "qapi: 'a\ufffd.json' is not there; if that is not how it was written, its name is not in"
                                    + " UTF-8, and must be changed first\n");
        });
    }
}
