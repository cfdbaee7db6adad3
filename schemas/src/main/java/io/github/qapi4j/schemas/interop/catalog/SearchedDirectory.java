package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.PathText;
import java.nio.file.Path;

/**
 * A directory of the search path.
 *
 * @param path the directory
 * @param state what it turned out to be
 */
public record SearchedDirectory(Path path, State state) {
    /** Returns the path as text; unlike {@link Path#toString()} it is right also where the locale knows ASCII only. */
    public String pathText() {
        return PathText.of(path);
    }

    /** What a directory of the search path turned out to be. */
    public enum State {
        /** It was listed. */
        LISTED,
        /** It does not exist, which is fine. */
        ABSENT,
        /** It exists and cannot be listed: a problem. */
        UNREADABLE;

        /** Returns a remark that follows the path, such as {@code " (does not exist)"}; empty if it was listed. */
        public String remark() {
            return switch (this) {
                case LISTED -> "";
                case ABSENT -> " (does not exist)";
                case UNREADABLE -> " (cannot be read)";
            };
        }
    }
}
