package io.github.qapi4j.runtime.internal;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Finds the name of the file that a parser reads, where the parser knows it. */
public final class SourceName {
    private SourceName() {}

    /** Returns the file's name, or null if the parser does not know one. */
    public static @Nullable String of(@Nullable TokenStreamLocation location) {
        if (location == null || location.contentReference() == null) {
            return null;
        }
        Object content = location.contentReference().getRawContent();
        return content instanceof Path || content instanceof File ? content.toString() : null;
    }
}
