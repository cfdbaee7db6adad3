package io.github.qapi4j.maven.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that a run left behind.
 *
 * @param digests its content; several where a run was killed that was about to replace it, of which then any may be there
 * @param modified when it was last written, in milliseconds since 1970: as long as time and size stay, it need not be read
 */
record Output(List<Digest> digests, long modified) {
    /** Copies the list. */
    Output {
        digests = List.copyOf(digests);
    }

    /**
     * Returns what is there now.
     *
     * @throws IOException if there is no such file
     */
    static Output of(Path file, Digest digest) throws IOException {
        return new Output(List.of(digest), Files.getLastModifiedTime(file).toMillis());
    }

    /** Returns the file as it may be once a run has begun that gives it another content. */
    Output orElse(Digest digest) {
        if (digests.contains(digest)) {
            return this;
        }
        return new Output(Stream.concat(digests.stream(), Stream.of(digest)).toList(), modified);
    }

    /** Returns whether the file is as it was left. */
    boolean isCurrent(Path file) {
        Digest digest = digests.get(0);
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return digests.size() == 1
                    && now.isRegularFile()
                    && now.size() == digest.size()
                    && (now.lastModifiedTime().toMillis() == modified || digest.isOf(file));
        } catch (IOException e) {
            return false;
        }
    }
}
