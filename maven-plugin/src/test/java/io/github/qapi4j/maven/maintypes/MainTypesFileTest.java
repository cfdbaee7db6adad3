package io.github.qapi4j.maven.maintypes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.files.RandomRecords;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTypesFileTest {
    @TempDir
    private Path state;

    private ProjectFolders folders;

    @BeforeEach
    void prepare() {
        folders = new ProjectFolders(state, state, state, state);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RandomRecords random = new RandomRecords(folders);
        for (int i = 0; i < 200; i++) {
            MainTypes types = random.record(MainTypes.class);
            MainTypesFile.write(folders, types);
            assertThat(MainTypesFile.read(state, folders::show)).isEqualTo(types);
        }
    }

    @Test
    void whatCannotBeUnderstoodCountsForNothing() throws IOException {
        assertThat(MainTypesFile.read(state.resolve("none"), folders::show)).isNull();
        assertThat(MainTypesFile.isThere(state, folders::show)).isFalse();
        MainTypesFile.write(
                folders,
                new MainTypes(
                        Map.of(new SchemaPlace("a.json", null), "org.a"), Map.of(), Map.of(), Set.of("A"), Set.of()));
        Path file = state.resolve("types.txt");
        String text = Files.readString(file);
        assertThat(MainTypesFile.isThere(state, folders::show)).isTrue();
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(MainTypesFile.isThere(state, folders::show)).isFalse();
        for (String damaged : List.of(
                "",
                text.substring(0, text.length() / 2),
                text.replace("types 1", "types 0"),
                text.replace("define", "whatever"),
                text.replace("\ta.json", ""),
                text.replace("a.json", "a\\z"))) {
            Files.writeString(file, damaged);
            assertThat(MainTypesFile.read(state, folders::show)).as(damaged).isNull();
        }
    }
}
