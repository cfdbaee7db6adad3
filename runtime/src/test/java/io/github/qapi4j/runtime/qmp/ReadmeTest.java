package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** The project is compiled and run by the plugin's integration tests. */
    @Test
    void eachTaskIsShortAndStandsInTheProjectThatIsCompiled() throws IOException {
        String project = withoutIndent(
                Files.readString(Path.of("../maven-plugin/src/it/talks-to-qemu/src/main/java/org/example/Tasks.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(10);
        assertThat(blocks).allSatisfy(block -> {
            assertThat(block.lines().count()).isLessThanOrEqualTo(8);
            assertThat(project).contains(withoutIndent(block));
        });
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }
}
