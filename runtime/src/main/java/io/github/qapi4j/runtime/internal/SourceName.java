package io.github.qapi4j.runtime.internal;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Finds the name of the file that a parser reads, where the parser knows it. */
final class SourceName {
    private SourceName() {}

    static @Nullable String of(@Nullable TokenStreamLocation location) {
        if (location == null || location.contentReference() == null) {
            return null;
        }
        Object content = location.contentReference().getRawContent();
        return content instanceof Path || content instanceof File ? content.toString() : null;
    }
}
