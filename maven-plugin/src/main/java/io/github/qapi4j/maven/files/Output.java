package io.github.qapi4j.maven.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file that a run left behind.
 *
 * @param digest its content
 * @param modified when it was last written, in nanoseconds since 1970: as long as time and size stay, it need not be read
 */
record Output(Digest digest, long modified) {
    /**
     * Returns what is there now.
     *
     * @throws IOException if there is no such file
     */
    static Output of(Path file, Digest digest) throws IOException {
        return new Output(digest, modified(Files.readAttributes(file, BasicFileAttributes.class)));
    }

    boolean isCurrent(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    && now.size() == digest.size()
                    && (modified(now) == modified || Digest.of(file).isSame(digest));
        } catch (IOException e) {
            return false;
        }
    }

    private static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
