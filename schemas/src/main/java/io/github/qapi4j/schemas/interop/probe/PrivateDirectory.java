package io.github.qapi4j.schemas.interop.probe;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** An empty directory of this user that nobody else knows of, for as long as a program runs in it. */
final class PrivateDirectory implements AutoCloseable {
    private final @Nullable Path path;

    private PrivateDirectory(@Nullable Path path) {
        this.path = path;
    }

    /** Makes one; where there is no room for it, there is none. */
    static PrivateDirectory create() {
        try {
            return new PrivateDirectory(
                    Files.createTempDirectory("qapi4j-probe-").toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            return new PrivateDirectory(null);
        }
    }

    /** Returns where it is, with all links resolved; null if there is none. */
    @Nullable
    Path path() {
        return path;
    }

    /** Deletes it, and what the program has left in it; links are not followed. */
    @Override
    public void close() {
        if (path == null) {
            return;
        }
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException e) {
            // What cannot be deleted stays among the temporary files.
            return;
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
