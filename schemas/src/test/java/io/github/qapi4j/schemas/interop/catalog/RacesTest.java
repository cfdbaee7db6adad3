package io.github.qapi4j.schemas.interop.catalog;

import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.ETC;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that changes or refuses while it is being looked at. */
@Timeout(60)
class RacesTest {
    private static final String FILE = ETC + "50-x.json";

    @TempDir
    Path root;

    private HostTreeFixture host;

    @BeforeEach
    void twoDescriptors() {
        host = new HostTreeFixture(root);
        host.descriptor(FILE);
        host.descriptor(SHARE + "60-y.json");
    }

    private void assertOnlyTheOtherCounts(DescriptorCatalog<Backend> catalog, DescriptorProblem problem) {
        assertThat(catalog.problems()).containsExactly(problem);
        assertThat(catalog.entries()).extracting(DescriptorEntry::name).containsExactly("60-y.json");
    }

    @Test
    void fileVanishesAfterTheListing() {
        DescriptorCatalog<Backend> catalog = host.catalog(new Disk() {
            @Override
            public List<Path> list(Path directory) throws IOException {
                List<Path> paths = super.list(directory);
                if (paths.contains(root.resolve(FILE))) {
                    Files.delete(root.resolve(FILE));
                }
                return paths;
            }
        });
        assertOnlyTheOtherCounts(catalog, new FileProblem.Changed(root.resolve(FILE)));
        assertThat(host.explain(catalog)).contains("does not count: the file vanished or was replaced");
    }

    @Test
    void fileVanishesBeforeItIsRead() {
        DescriptorCatalog<Backend> catalog = host.catalog(new Disk() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                Files.deleteIfExists(root.resolve(FILE));
                return super.read(file, limit);
            }
        });
        assertOnlyTheOtherCounts(catalog, new FileProblem.Changed(root.resolve(FILE)));
    }

    @Test
    void fifoTakesTheFilesPlace() {
        DescriptorCatalog<Backend> catalog = host.catalog(new Disk() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                if (file.equals(root.resolve(FILE))) {
                    Path fifo = root.resolve("fifo");
                    try {
                        host.fifo("fifo");
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    Files.move(fifo, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return super.read(file, limit);
            }
        });
        assertOnlyTheOtherCounts(catalog, new FileProblem.Changed(root.resolve(FILE)));
    }

    @Test
    void linkThatTookTheFilesPlaceIsNotFollowed() throws Exception {
        Path link = host.link("link.json", "/" + FILE);
        assertThatThrownBy(() -> DiskAccess.INSTANCE.read(link, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void forbiddenFileAndDirectory() {
        DescriptorCatalog<Backend> catalog = host.catalog(new Disk() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                if (file.equals(root.resolve(FILE))) {
                    throw new AccessDeniedException(file.toString());
                }
                return super.read(file, limit);
            }
        });
        assertOnlyTheOtherCounts(catalog, new FileProblem.UnreadableFile(root.resolve(FILE), "permission denied"));

        DescriptorCatalog<Backend> other = host.catalog(new Disk() {
            @Override
            public List<Path> list(Path directory) throws IOException {
                if (directory.equals(root.resolve(FILE).getParent())) {
                    throw new AccessDeniedException(directory.toString());
                }
                return super.list(directory);
            }
        });
        assertOnlyTheOtherCounts(
                other, new FileProblem.UnreadableDirectory(root.resolve(FILE).getParent(), "permission denied"));
        assertThat(host.explain(other)).contains("/etc/qemu/vhost-user (cannot be read)");
    }

    /** The same with real permissions, which do not bind root. */
    @Test
    void permissionsOfTheDisk() throws IOException {
        Files.setPosixFilePermissions(root.resolve(FILE), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(root.resolve(FILE)), "this user may read everything");
        assertOnlyTheOtherCounts(
                host.catalog(), new FileProblem.UnreadableFile(root.resolve(FILE), "permission denied"));
    }

    private static class Disk implements FileAccess {
        @Override
        public List<Path> list(Path directory) throws IOException {
            return DiskAccess.INSTANCE.list(directory);
        }

        @Override
        public byte[] read(Path file, int limit) throws IOException {
            return DiskAccess.INSTANCE.read(file, limit);
        }
    }
}
