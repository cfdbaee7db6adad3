package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionChoicesTest {
    private static final Path BASE = Path.of("base").toAbsolutePath();
    private static final ProjectFolders FOLDERS =
            new ProjectFolders(BASE, BASE.resolve("src"), BASE.resolve("out"), BASE.resolve("state/generate/one"));

    @Test
    void schemasAreNamedAsMessagesNameThem() throws MojoFailureException {
        MergeOptions versions = VersionChoices.of(
                List.of("7.2 = old/vm.json", "fork:8.2=../fork/vm.json", "10.0=./vm.json"),
                List.of("Vm.size = fork"),
                FOLDERS);

        assertThat(versions)
                .isEqualTo(new MergeOptions(
                        List.of(
                                new SchemaVersion("7.2", null, Path.of("src/old/vm.json")),
                                new SchemaVersion("fork", "8.2", Path.of("fork/vm.json")),
                                new SchemaVersion("10.0", null, Path.of("src/vm.json"))),
                        Map.of("Vm.size", "fork")));
        assertThat(VersionChoices.of(List.of(), List.of(), FOLDERS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.2 | '' | versions holds '7.2', which should look like LABEL=SCHEMA, such as 8.2=",
                "7.2= | '' | versions holds '7.2=', which should look like LABEL=SCHEMA, such as 8.2=",
                "=vm.json | '' | versions holds '=vm.json', which should look like LABEL=SCHEMA, such as 8.2=",
                "7.2:=vm.json | '' | versions holds '7.2:=vm.json', which should look like LABEL=SCHEMA, such as 8.2=",
                "a b=vm.json | '' | versions holds 'a b', which is not the label of a version; write one such as 8.2",
                "x:9=vm.json | '' | versions holds '9', which is no dialect; write one of ",
                "7.2=a.json,7.2=b.json | '' | versions holds '7.2', which is the label of two versions; give each",
                "7.2=a.json,8.2=./a.json | '' | versions gives '7.2' and '8.2' the same schema, src/a.json: correct one",
                "7.2=a.json | Vm | prefer holds 'Vm', but must hold key=value",
                "'' | Vm=7.2 | prefer says which of several versions counts, but versions is empty: remove prefer, or"
            })
    void whatIsNoVersionIsRefused(String versions, String prefer, String message) {
        assertThatThrownBy(() -> VersionChoices.of(list(versions), list(prefer), FOLDERS))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aSchemaThatNoFileCanBeCalledIsRefusedAsInOtherParameters() {
        assertThatThrownBy(() -> VersionChoices.of(List.of("7.2=a\0.json"), List.of(), FOLDERS))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("versions holds 'a\0.json', which no file here can be called: Nul character not allowed");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.2=a.json,7.10=b.json,fork=c.json,10.0=d.json | ",
                "10.0=a.json,7.2=b.json | versions names 10.0 before 7.2, but the last one counts as the newest,",
                "8.2=a.json,fork=b.json,7.2.22=c.json | versions names 8.2 before 7.2.22, but the last one counts as"
            })
    void numbersThatDoNotGrowAreTold(String versions, @Nullable String start) throws MojoFailureException {
        MergeOptions read = Objects.requireNonNull(VersionChoices.of(list(versions), List.of(), FOLDERS));
        String told = VersionChoices.disorder(read);

        if (start == null) {
            assertThat(told).isNull();
        } else {
            assertThat(told).startsWith(start);
        }
    }
}
