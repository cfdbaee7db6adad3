package io.github.qapi4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files and packages are small enough to be known. */
class SizesTest {
    private static final int MOST_LINES = 400;
    private static final int MOST_FILES = 25;

    @Test
    void filesAreShort() throws IOException {
        for (Path file : Modules.sources()) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.size()).as(file + ": lines").isLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void packagesAreSmall() {
        Map<Path, Long> files = Modules.sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        files.forEach(
                (folder, count) -> assertThat(count).as(folder + ": files").isLessThanOrEqualTo(MOST_FILES));
    }
}
