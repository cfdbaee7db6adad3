package io.github.qapi4j.maven.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFoldersTest {
    @Test
    void noTwoExecutionsHaveOneFolder() {
        List<String> signs = List.of("a", "B", "_", "-", "%", "!", "@", "\"", "/", "\\", ".", "é", "0");
        Map<Path, String> folders = new HashMap<>();
        for (String one : signs) {
            for (String two : signs) {
                for (String id : List.of(one + two, "%00" + one + two, "..")) {
                    String other = folders.put(StateFolders.name("generate", id), id);
                    assertThat(other).isIn(null, id);
                }
            }
        }
        assertThat(folders.keySet())
                .allMatch(folder -> folder.getNameCount() == 2 && folder.equals(folder.normalize()));
        assertThat(StateFolders.name("generate-test", "for_tests-1")).isEqualTo(Path.of("generate-test/for_tests-1"));
        assertThat(StateFolders.name("generate", null)).isEqualTo(Path.of("generate/%"));
    }
}
