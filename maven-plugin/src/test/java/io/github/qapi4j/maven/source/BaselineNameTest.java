package io.github.qapi4j.maven.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineNameTest {
    @Test
    void anArtifactHasAVersionAndPerhapsATypeAndAClassifier() throws BaselineException {
        assertThat(BaselineName.parse("org.example:vm:1.0"))
                .isEqualTo(new BaselineName("org.example", "vm", "1.0", "", ""));
        assertThat(BaselineName.parse("org.example:vm:1.0:jar:linux"))
                .isEqualTo(new BaselineName("org.example", "vm", "1.0", "jar", "linux"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vm.json", "org.example:vm", "C:\\vm.json", "c:/a/vm.json", "a:b:c/d.json", "a: b:c", "${vm}"})
    void everythingElseIsAFile(String given) throws BaselineException {
        assertThat(BaselineName.parse(given)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:b:1:jar:c:d          | , but must be groupId:artifactId:version[:type[:classifier]] or a file
            a:b:1:                 | , but must be groupId:artifactId:version[:type[:classifier]] or a file
            a:b:[1,2)              | , which is a range of versions: name one of them, or leave baseline out for the newest \
            release of this project
            a:b:[1]                | , which is a range of versions: name one of them, or leave baseline out for the newest \
            release of this project
            a:b:${nope}            | , but nothing says what '${nope}' stands for: define that property
            """)
    void anArtifactThatThereCannotBeIsRefused(String given, String why) {
        assertThatThrownBy(() -> BaselineName.parse(given))
                .isInstanceOf(BaselineException.class)
                .hasMessage("baseline is '" + given + "'" + why);
    }

    @Test
    void whatIsNoFileEitherIsToldHowItIsWritten() {
        assertThat(BaselineName.noFile("org.example:vm"))
                .hasMessage("baseline is 'org.example:vm', which names no version: write groupId:artifactId:version");
        assertThat(BaselineName.noFile("a.jar!vm.json"))
                .hasMessage(
                        "baseline is 'a.jar!vm.json': name the jar alone; each of its schemas is compared with the one"
                                + " of the same name");
        assertThat(BaselineName.noFile("vm.json"))
                .hasMessage("baseline is 'vm.json': there is no such file, and an artifact is written"
                        + " groupId:artifactId:version[:type[:classifier]]");
    }
}
