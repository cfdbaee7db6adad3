package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is chosen for one API that stands for several versions. */
class MergedChoicesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(List<String> arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "--include-definition, OldInfo",
        "--exclude-definition, OldInfo",
        "--optional, OldInfo.size",
        "--type, OldInfo.name=path",
        "--name, OldInfo.name=label"
    })
    void aChoiceForATypeThatIsCalledOtherwiseNowHasItsNewName(String option, String value) throws IOException {
        String old = write("old.json", """
                { 'struct': 'OldInfo', 'data': { 'name': 'str', 'size': 'int' } }
                { 'command': 'query-disk', 'returns': 'OldInfo' }
                { 'command': 'query-tape', 'returns': 'OldInfo' }
                """);
        String now = write("now.json", """
                { 'struct': 'DiskInfo', 'data': { 'name': 'str', 'size': 'int' } }
                { 'struct': 'TapeInfo', 'data': { 'name': 'str', 'size': 'int' } }
                { 'command': 'query-disk', 'returns': 'DiskInfo' }
                { 'command': 'query-tape', 'returns': 'TapeInfo' }
                """);

        int code = run(List.of(
                "generate",
                "-p",
                "org.example",
                "-o",
                folder + "/out",
                "--from",
                "8.2=" + old,
                "--from",
                "10.0=" + now,
                option,
                value));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("\nnote: only older versions call it 'OldInfo'; the newest one has 'DiskInfo' or 'TapeInfo'"
                        + " in its place\n");
    }

    /** Each version is configured before they are merged: then nothing contradicts. */
    @ParameterizedTest
    @CsvSource({
        "--define, false, 'Info.b' is 'str' in 10.0, but 'int' in 8.2",
        "--undefine, true, member b: int optional=True"
    })
    void aDumpShowsWhatAProfileLeaves(String option, boolean accepted, String expected) throws IOException {
        String old = write("old.json", """
                { 'struct': 'Info', 'data': { 'a': { 'type': 'str', 'if': 'CONFIG_A' }, 'b': 'int' } }
                { 'command': 'query-info', 'returns': 'Info' }
                """);
        String now = write("now.json", """
                { 'struct': 'Info', 'data': { 'a': 'str', 'b': { 'type': 'str', 'if': 'CONFIG_A' } } }
                { 'command': 'query-info', 'returns': 'Info' }
                """);

        int code = run(List.of("dump", "--from=8.2=" + old, "--from=10.0=" + now, option + "=CONFIG_A"));

        assertThat(code).isEqualTo(accepted ? 0 : 1);
        assertThat(accepted ? out.toString() : err.toString()).contains(expected);
    }

    /** What merging finds, checking says, and what a list of features names must be in one of the versions. */
    @Test
    void versionsCanBeCheckedWithoutMakingAnything() throws IOException {
        List<String> versions =
                List.of("check", "--from=8.2=" + write("old.json", """
                { 'struct': 'Info', 'data': { 'a': 'int', 'c': { 'type': 'str', 'if': 'CONFIG_C' } } }
                { 'command': 'query-info', 'returns': 'Info' }
                """), "--from=10.0=" + write("now.json", """
                { 'struct': 'Info', 'data': { 'a': 'str' } }
                { 'command': 'query-info', 'returns': 'Info' }
                """));
        assertThat(run(versions)).isEqualTo(1);
        assertThat(err.toString()).contains("'Info.a' is 'str' in 10.0, but 'int' in 8.2");
        assertThat(run(with(versions, "--format=json"))).isEqualTo(1);
        assertThat(out.toString()).startsWith("[{\"file\":\"" + folder + "/now.json\",\"diagnostics\":[");

        List<String> preferred = with(versions, "--prefer=Info.a=10.0");
        assertThat(run(preferred)).isZero();
        String list = write("features.txt", "C query-info/ret/c\n");
        err.getBuffer().setLength(0);
        assertThat(run(with(preferred, "--features=" + list, "--define=CONFIG_C")))
                .isZero();
        assertThat(err.toString()).contains("features.txt:1:3: warning: what this names is deprecated");
        assertThat(run(with(preferred, "--features=" + list, "--undefine=CONFIG_C")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("features.txt:1:18: error: ");
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void aSchemaAloneIsCheckedWithAllItsConditions() throws IOException {
        assertThat(run(List.of("check", "--define=A", write("s.json", "{ 'command': 'stop' }"))))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("'--define' and '--undefine' are about the versions of '--from LABEL=SCHEMA' or the list of"
                        + " '--features FILE', neither of which is given");
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void eachVersionMayHaveItsOwnIncludeRoots() throws IOException {
        String old = write("old/root.json", "{ 'include': 'more.json' }\n{ 'include': 'both.json' }\n");
        String now = write("now/root.json", "{ 'include': 'more.json' }\n{ 'include': 'both.json' }\n");
        write("8.2/more.json", "{ 'command': 'older' }");
        write("10.0/more.json", "{ 'command': 'newer' }");
        write("shared/more.json", "{ 'command': 'nowhere' }");
        write("shared/both.json", "{ 'command': 'everywhere' }");

        int code = run(List.of(
                "dump",
                "--from=8.2=" + old,
                "--from=10.0=" + now,
                "--include=" + folder + "/shared",
                "-I8.2=" + folder + "/8.2",
                "-I",
                "10.0=" + folder + "/10.0"));

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("command older", "command newer", "command everywhere")
                .doesNotContain("nowhere");
    }

    /** QEMU's description of firmware includes files of another folder, up to 8.2, and each version its own. */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void readsTheDescriptionsOfFirmwareOfAllVersions() {
        List<String> arguments = new ArrayList<>(List.of("dump", "--names=lenient"));
        for (String label : List.of("4.0.0", "5.2.0", "6.2.0", "7.2.0", "8.2.0", "10.0.13")) {
            Path source = Path.of(System.getProperty("qapi.corpus"), "qemu-" + label);
            arguments.add("--from=" + label + "=" + source.resolve("docs/interop/firmware.json"));
            if (!label.startsWith("10")) {
                arguments.add("-I" + label + "=" + source.resolve("qapi"));
            }
        }

        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("\nenum FirmwareFormat\n    member raw\n    member qcow2\n")
                .contains("\nobject Firmware\n")
                .doesNotContain("BlockdevOptions");
        assertThat(out.toString().lines().filter(line -> line.matches("(enum|object|alternate|array) \\w+")))
                .hasSizeBetween(14, 25);
    }
}
