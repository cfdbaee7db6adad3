package io.github.qapi4j.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a run left behind.
 *
 * @param digest its content
 * @param modified when it was last written, in milliseconds since 1970: as long as time and size stay, it need not be read
 */
record Output(Digest digest, long modified) {
    /**
     * Returns what is there now.
     *
     * @throws IOException if there is no such file
     */
    static Output of(Path file, Digest digest) throws IOException {
        return new Output(digest, Files.getLastModifiedTime(file).toMillis());
    }

    /** Returns whether the file is as it was left. This is asked a thousand times by a JVM that has just started. */
    boolean isCurrent(File file) {
        if (file.length() != digest.size()) {
            return false;
        }
        try {
            return file.lastModified() == modified
                    || file.isFile() && Digest.of(file.toPath()).isSame(digest);
        } catch (IOException e) {
            return false;
        }
    }
}
