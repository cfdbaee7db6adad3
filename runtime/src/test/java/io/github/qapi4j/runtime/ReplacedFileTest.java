package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.qapi4j.runtime.fixture.Everything;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link QapiJson#write} does with the file that it replaces, and beside it. */
class ReplacedFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void placeFile() {
        file = folder.resolve("a.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "rw-rw-rw-", "---------"})
    void nothingBesideAFileIsEverMoreOpenThanTheFile(String mode) throws Exception {
        Files.writeString(file, "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Set<PosixFilePermission> seen = new ConcurrentSkipListSet<>();
        Thread watcher = new Thread(() -> watchDrafts(seen));
        watcher.start();

        // Each writing waits for the disk while its draft is there, so that some are seen.
        while (watcher.isAlive()) {
            QapiJson.strict().write(file, Everything.ofNumber(1));
        }

        assertThat(PosixFilePermissions.fromString(mode)).containsAll(seen);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString(mode));
    }

    /** Ends when it has seen thirty drafts. */
    private void watchDrafts(Set<PosixFilePermission> seen) {
        Set<Path> drafts = new TreeSet<>();
        while (drafts.size() < 30) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, ".*.tmp")) {
                for (Path path : paths) {
                    seen.addAll(Files.getPosixFilePermissions(path));
                    drafts.add(path);
                }
            } catch (NoSuchFileException e) {
                // It has become the file.
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aNewFileHasTheModeOfAnyOther() throws IOException {
        QapiJson.strict().write(file, Everything.ofNumber(1));

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(folder.resolve("other"), "")));
    }

    @Test
    void aFileStaysWithItsOwnerAndGroup() throws IOException {
        Files.writeString(file, "old");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives files away");
        Files.setAttribute(file, "unix:uid", 12_345);
        Files.setAttribute(file, "unix:gid", 54_321);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        QapiJson.strict().write(file, Everything.ofNumber(1));

        assertThat(Files.readAttributes(file, "unix:uid,gid"))
                .containsEntry("uid", 12_345)
                .containsEntry("gid", 54_321);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    /** What the old group could not read, it cannot read as others now; and the new one not more than others could. */
    @ParameterizedTest
    @CsvSource({"rw-r-----, rw-------", "rw-r--r--, rw-r--r--", "rw----r--, rw-------", "rwxrwxr-x, rwxr-xr-x"})
    void aFileWhoseGroupCannotStayIsOpenToNobodyElse(String before, String after) {
        assertThat(PosixFilePermissions.toString(JsonFiles.withoutGroup(PosixFilePermissions.fromString(before))))
                .isEqualTo(after);
    }

    @Test
    void aFullDiskIsSaidWithThePath() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setMaxSize(4096)
                .setBlockSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path full = disk.getPath("a.json");
            Files.write(full, new byte[2048]);
            Files.write(full.resolveSibling("b"), new byte[2048]);

            assertThatThrownBy(() -> QapiJson.strict().write(full, Everything.ofNumber(1)))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessage("a.json: cannot be written: out of disk space");
            assertThat(full).hasSize(2048);
        }
    }

    @Test
    void whatIsInTheWayIsSaid() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere/b.json"));
        assertFault(link, "is a link to a file that is not there: make that file first, or remove the link");
        assertThat(link).isSymbolicLink();

        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertFault(circle, "is a link to a file that is not there: make that file first, or remove the link");

        Path missing = folder.resolve("missing/a.json");
        assertFault(missing, "cannot be written: there is no folder '" + missing.getParent() + "'");

        Files.writeString(file, "");
        assertFault(file.resolve("a.json"), "cannot be written: there is no folder '" + file + "'");
        assertThat(file).isEmptyFile();
    }

    private static void assertFault(Path path, String message) {
        assertThatThrownBy(() -> QapiJson.strict().write(path, Everything.ofNumber(1)))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(path + ": " + message);
    }
}
