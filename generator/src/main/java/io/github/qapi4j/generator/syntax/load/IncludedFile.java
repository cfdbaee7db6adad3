package io.github.qapi4j.generator.syntax.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The file that an include directive names.
 *
 * @param path which file it is
 * @param name what diagnostics call it
 * @param bytes its content, or null where it was not read, for whatever reason
 * @param failure why it cannot be read, or null
 */
record IncludedFile(
        SourcePath path,
        String name,
        byte @Nullable [] bytes,
        @Nullable IOException failure) {}
