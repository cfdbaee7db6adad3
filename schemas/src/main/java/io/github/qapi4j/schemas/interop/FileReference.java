package io.github.qapi4j.schemas.interop;

import java.util.Objects;

/**
 * A file of the host that a descriptor names.
 *
 * @param jsonPath where the descriptor names it, as a JSON pointer such as {@code /binary}
 * @param file the path as the descriptor gives it
 * @param program whether it is to be run
 */
public record FileReference(String jsonPath, String file, boolean program) {
    /**
     * Checks that nothing is null.
     *
     * @throws NullPointerException if a text is null
     */
    public FileReference {
        Objects.requireNonNull(jsonPath, "jsonPath");
        Objects.requireNonNull(file, "file");
    }

    /** Returns a reference to a program. */
    public static FileReference program(String jsonPath, String file) {
        return new FileReference(jsonPath, file, true);
    }

    /** Returns a reference to a file that is read. */
    public static FileReference data(String jsonPath, String file) {
        return new FileReference(jsonPath, file, false);
    }
}
