package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.internal.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads whole files and replaces whole files. Every fault is a {@link QapiJsonException} that starts with the path. */
final class JsonFiles {
    /** The JVM's longest array. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private JsonFiles() {}

    static byte[] read(Path path) {
        try {
            // A FIFO or a device would block, or never end.
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw fault(path, "a regular file", kindOf(path), "is not a regular file", null);
            }
            if (Files.size(path) > LARGEST) {
                throw fault(path, "at most 2 GiB", "a larger file", "is too large to be read at once", null);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw fault(path, "a file", "nothing", "does not exist", missing);
        } catch (IOException failure) {
            throw fault(path, "a readable file", failure.toString(), "cannot be read: " + failure, failure);
        }
    }

    /** Replaces a file in one step: whoever reads it sees the old bytes or the new ones. */
    static void write(Path path, byte[] bytes) {
        try {
            Path target = Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
                throw fault(path, "a regular file", kindOf(target), "is not a regular file", null);
            }
            replace(target, bytes);
        } catch (IOException failure) {
            throw fault(path, "a writable place", failure.toString(), "cannot be written: " + failure, failure);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        // Beside the target, because only a move within one file system is atomic.
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (posix != null && Files.exists(target)) {
            posix.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static String kindOf(Path path) {
        return Files.isDirectory(path) ? "a folder" : "neither a file nor a folder";
    }

    private static QapiJsonException fault(
            Path path, String expected, String found, String problem, @Nullable Throwable cause) {
        return new QapiJsonException(
                new Fault(path.toString(), null, List.of(), false, null, null, expected, found, problem), cause);
    }
}
