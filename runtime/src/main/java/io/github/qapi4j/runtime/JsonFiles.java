package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.ErrorDetails;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
            String reason = reason(path, failure);
            throw fault(path, "a readable file", reason, "cannot be read: " + reason, failure);
        }
    }

    /** Replaces a file in one step: whoever reads it sees the old bytes or the new ones. */
    static void write(Path path, byte[] bytes) {
        try {
            if (Files.isSymbolicLink(path) && !Files.exists(path)) {
                String problem = "is a link to a file that is not there: make that file first, or remove the link";
                throw fault(path, "a regular file", "a link that leads nowhere", problem, null);
            }
            Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw fault(path, "a regular file", kindOf(target), "is not a regular file", null);
            }
            replace(target, bytes);
        } catch (IOException failure) {
            String reason = reason(path, failure);
            throw fault(path, "a writable place", reason, "cannot be written: " + reason, failure);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        // Beside the target, because only a move within one file system is atomic.
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        PosixFileAttributes old = attributes(target);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    old == null ? new FileAttribute<?>[0] : new FileAttribute<?>[] {forOwnerAlone(old)})) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (old != null) {
                giveAttributes(old, temporary);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns whose a file is and who may do what with it; null if there is no such file, or nobody keeps such records. */
    private static @Nullable PosixFileAttributes attributes(Path target) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return posix != null && Files.exists(target) ? posix.readAttributes() : null;
    }

    /** While a file is being written it may not be more open than what it replaces, not even before it has its group. */
    private static FileAttribute<Set<PosixFilePermission>> forOwnerAlone(PosixFileAttributes old) {
        Set<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        permissions.retainAll(old.permissions());
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    private static void giveAttributes(PosixFileAttributes old, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        PosixFileAttributes fresh = view.readAttributes();
        Set<PosixFilePermission> permissions = old.permissions();
        if (!fresh.group().equals(old.group())) {
            try {
                view.setGroup(old.group());
            } catch (IOException notAMember) {
                permissions = withoutGroup(permissions);
            }
        }
        if (!fresh.owner().equals(old.owner())) {
            try {
                view.setOwner(old.owner());
            } catch (IOException notRoot) {
                // As with any program that replaces a file of another's: it belongs to who wrote it.
            }
        }
        view.setPermissions(permissions);
    }

    /**
     * Returns what is left of permissions where a file gets another group: those who were in the old one are others now,
     * and some of the others are in the new one, so that both may do no more than either could.
     */
    static Set<PosixFilePermission> withoutGroup(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> left = EnumSet.noneOf(PosixFilePermission.class);
        for (String right : List.of("READ", "WRITE", "EXECUTE")) {
            PosixFilePermission owner = PosixFilePermission.valueOf("OWNER_" + right);
            PosixFilePermission group = PosixFilePermission.valueOf("GROUP_" + right);
            PosixFilePermission others = PosixFilePermission.valueOf("OTHERS_" + right);
            if (permissions.contains(owner)) {
                left.add(owner);
            }
            if (permissions.contains(group) && permissions.contains(others)) {
                left.add(group);
                left.add(others);
            }
        }
        return left;
    }

    /** Says in words why a file could not be written; the message of some exceptions is but the path of the draft. */
    private static String reason(Path path, IOException failure) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return "there is no folder '" + folder + "'";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(reason, failure.getClass().getSimpleName());
    }

    private static String kindOf(Path path) {
        return Files.isDirectory(path) ? "a folder" : "neither a file nor a folder";
    }

    private static QapiJsonException fault(
            Path path, String expected, String found, String problem, @Nullable Throwable cause) {
        return new QapiJsonException(
                new ErrorDetails(path.toString(), null, List.of(), false, null, null, expected, found, problem), cause);
    }
}
