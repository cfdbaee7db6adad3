package io.github.qapi4j.maven.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactFilesTest {
    private static final String NAME = DependencySchemaSource.FOLDER + "a.json";

    @TempDir
    private Path folder;

    @Test
    void anEntryIsUnpackedNoFurtherThanASchemaMayBe() throws IOException {
        Path jar = zip(new byte[3 * SourceLoader.MAX_BYTES]);
        assertThat(jar)
                .isRegularFile()
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(100_000));

        DependencySchemaSource.Found found = open(jar).find(NAME);

        assertThat(found).isNotNull();
        assertThat(found.content()).hasSize(SourceLoader.MAX_BYTES + 1);
    }

    @Test
    void aFileIsReadNoFurtherThanASchemaMayBe() throws IOException {
        Path file = folder.resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[2 * SourceLoader.MAX_BYTES]);

        DependencySchemaSource.Found found = open(folder).find(NAME);

        assertThat(found).isNotNull();
        assertThat(found.content()).hasSize(SourceLoader.MAX_BYTES + 1);
    }

    @Test
    void aDamagedEntryIsNotAMissingOne() throws IOException {
        Path jar = zip("text ".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        ArtifactFiles files = open(jar);
        byte[] bytes = Files.readAllBytes(jar);
        for (int i = 30 + NAME.length(); i < 30 + NAME.length() + 10; i++) {
            bytes[i] = -1;
        }
        Files.write(jar, bytes);

        assertThatThrownBy(() -> files.find(NAME))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(NAME + " in a.jar is damaged: ");
    }

    @Test
    void onlyFoldersMayStillGetASchema() throws IOException {
        assertThat(open(folder.resolve("classes")).vacancy(NAME))
                .isEqualTo(folder.resolve("classes").resolve(NAME));
        assertThat(open(zip(new byte[1])).vacancy("META-INF/qapi/other.json")).isNull();
        assertThat(open(Files.writeString(folder.resolve("a.txt"), "no archive"))
                        .find(NAME))
                .isNull();
    }

    private static ArtifactFiles open(Path place) throws IOException {
        return ArtifactFiles.of(place, DependencySchemaSource.FOLDER);
    }

    private Path zip(byte[] content) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(NAME));
            zip.write(content);
        }
        return jar;
    }
}
