package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.PathText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One line of a catalog: a file that was seen, and whether it counts.
 *
 * @param status whether it counts
 * @param name its name
 * @param path where it is
 * @param by the file that masks it; null for all others
 * @param reason why it does not count, or what is wrong with it, safe to print; null if it counts and all is well
 */
public record CatalogFile(
        Status status,
        String name,
        Path path,
        @Nullable Path by,
        @Nullable String reason) {
    /** Returns the path as text; unlike {@link Path#toString()} it is right also where the locale knows ASCII only. */
    public String pathText() {
        return PathText.of(path);
    }

    /** Returns the path of the file that masks it, in the same way; null if there is none. */
    public @Nullable String byText() {
        return by == null ? null : PathText.of(by);
    }

    /** Whether a file counts. */
    public enum Status {
        /** It is a descriptor, and software may choose it. */
        ACTIVE("active"),
        /** A file of the same name in a more specific directory takes its place. */
        MASKED("masked"),
        /** It is no descriptor. */
        IGNORED("ignored"),
        /** It would be a descriptor, if it were not for a problem. */
        PROBLEM("problem");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** Returns the status as one lower-case word. */
        public String word() {
            return word;
        }
    }
}
