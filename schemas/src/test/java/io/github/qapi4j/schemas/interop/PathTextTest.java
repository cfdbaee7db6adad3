package io.github.qapi4j.schemas.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in the locale of the build, and in another run of the same tests under the C locale. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths are text there")
class PathTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a/b",
                "/tmp/50-\u00e9.json",
                "\u00e9/../\u4e2d.json",
                "/%41+ ?#\u00e9",
                "/\uD83D\uDE00/x",
                "/\u00e9@[\\]^`{|}~",
                "../\u00e9"
            })
    void textLeadsToThePathAndBack(String text) {
        Path path = PathText.parse(text);
        assertThat(PathText.of(path)).isEqualTo(text);
        assertThat(path.isAbsolute()).isEqualTo(text.startsWith("/"));
    }

    /** The URI of a directory that exists ends in a slash, which is no part of its path. */
    @Test
    void textOfADirectoryIsThatOfAFile(@TempDir Path folder) throws Exception {
        String text = folder + "/\u00e9";
        assertThat(PathText.of(Files.createDirectory(PathText.parse(text)))).isEqualTo(text);
    }

    @Test
    void pathsOfOtherFileSystemsAreText(@TempDir Path folder) throws Exception {
        URI archive = URI.create("jar:" + folder.resolve("x.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path path = PathText.parse(zip, "/a/\u00e9");
            assertThat(path).isEqualTo(zip.getPath("/a", "\u00e9"));
            assertThat(PathText.of(path)).isEqualTo("/a/\u00e9");
            assertThat(PathText.bytes(path)).containsExactly('/', 'a', '/', 0xc3, 0xa9);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreKept() {
        Path path = PathText.parse("/a\udcff\u00e9");
        assertThat(PathText.bytes(path)).containsExactly('/', 'a', 0xff, 0xc3, 0xa9);
        assertThat(PathText.of(path)).isEqualTo("/a\ufffd\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\ud800\u00e9", "/\udc7f", "/\ud83d", "/\u00e9\u0000"})
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> PathText.parse(text)).isInstanceOf(InvalidPathException.class);
    }

    @Test
    void everyBytesSurviveAsText() throws Exception {
        for (List<Integer> units : List.of(
                List.of(0xff),
                List.of(0xc3),
                List.of(0xc3, 0xa9),
                List.of(0xa9, 0xc3, 0xa9, 0xc3),
                List.of(0xed, 0xa0, 0x80),
                List.of(0xf0, 0x9f, 0x98),
                List.of(0xf0, 0x9f, 0x98, 0x80, 0x80),
                List.of(0xc0, 0xaf, 0x41))) {
            byte[] bytes = new byte[units.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = units.get(i).byteValue();
            }
            assertThat(EscapedUtf8.encode(EscapedUtf8.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void argumentsOfAnotherProgramStayAsTheyAre() {
        assertThat(ProcessStart.arguments("a\ufffdb", "c")).containsExactly("a\ufffdb", "c");
        assertThat(ProcessStart.arguments()).isEmpty();
    }
}
