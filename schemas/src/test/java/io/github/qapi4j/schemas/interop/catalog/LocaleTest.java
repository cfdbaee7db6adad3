package io.github.qapi4j.schemas.interop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.TerminalText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are bytes: they are told apart, sorted and shown alike in every locale. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names are not bytes there")
class LocaleTest {
    /** Octal, so that a shell can make them in every locale; in the order of their bytes. The last but one is not UTF-8. */
    private static final List<String> NAMES = List.of(
            "10-I.json",
            "10-i.json",
            "10-\\303\\204.json",
            "10-\\303\\226.json",
            "10-\\377.json",
            "B.json",
            "a.json",
            "\\357\\274\\241.json",
            "\\360\\237\\230\\200.json");

    @TempDir
    Path root;

    /** Prints the names in order, and how many files are masked. */
    public static void main(String[] arguments) {
        DescriptorSearchPath path = DescriptorSearchPath.spec().withHost(new Host(Path.of(arguments[0]), Map.of()));
        DescriptorCatalog<Backend> catalog = DescriptorCatalog.discover(Backend.FORMAT, path);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        catalog.entries().forEach(entry -> out.println(entry.name()));
        out.println(catalog.masked().size() + " masked, " + catalog.problems() + " " + catalog.ignored());
        catalog.files().forEach(file -> out.println(TerminalText.of(file.path().getFileName())));
    }

    @ParameterizedTest
    @CsvSource({"C, en, US", "C, tr, TR", "C.UTF-8, tr, TR", "POSIX, de, DE"})
    void namesDoNotDependOnTheLocale(String locale, String language, String country) throws Exception {
        shell("mkdir -p " + root + "/etc/qemu/vhost-user " + root + "/usr/share/qemu/vhost-user");
        for (String name : NAMES) {
            shell("printf '{\"description\": \"\"}' > \"$(printf '" + root + "/etc/qemu/vhost-user/" + name + "')\"");
        }
        shell("printf '{' > \"$(printf '" + root + "/usr/share/qemu/vhost-user/10-\\303\\204.json')\"");

        List<String> expected = new ArrayList<>(List.of(
                "10-I.json",
                "10-i.json",
                "10-\u00c4.json",
                "10-\u00d6.json",
                "10-\ufffd.json",
                "B.json",
                "a.json",
                "\uff21.json",
                "\ud83d\ude00.json"));
        List<String> shown = new ArrayList<>(expected);
        expected.add("1 masked, [] []");
        expected.addAll(shown);
        expected.add("10-\u00c4.json");
        assertThat(runIn(locale, language, country)).isEqualTo(expected);
    }

    @Test
    void nameIsTheLastOfThePath() {
        assertThat(FileName.of(Path.of("/a/b.json/")).text()).isEqualTo("b.json");
        assertThat(FileName.of(Path.of("/")).text()).isEmpty();
    }

    private static void shell(String command) throws Exception {
        assertThat(new ProcessBuilder("/bin/sh", "-c", command)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private List<String> runIn(String locale, String language, String country) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("java.class.path"),
                LocaleTest.class.getName(),
                root.toString());
        builder.environment().put("LC_ALL", locale);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }
}
