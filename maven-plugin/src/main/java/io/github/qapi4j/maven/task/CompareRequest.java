package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.JavaUse;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.VersionNumber;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.options.CheckOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goals that compare are asked for, checked and without Maven's types.
 *
 * @param base the project's base folder, to which paths in messages are relative
 * @param classes the folder of classes, whose schemas are the new ones
 * @param requireBaseline whether a baseline must promise something
 * @param question whom to judge for
 * @param javaUse how code uses generated records
 * @param roots types of documents → the ways these go
 * @param checking how schemas are read
 * @param ignoreFile the file of what the user knows of, relative to the base folder, or null for none
 * @param unusedIgnoresFail whether an entry of it that matches nothing is an error
 * @param newVersion the version of the new schemas, or null where it is not told
 */
public record CompareRequest(
        Path base,
        Path classes,
        boolean requireBaseline,
        Question question,
        JavaUse javaUse,
        Map<String, Set<Direction>> roots,
        CheckOptions checking,
        @Nullable String ignoreFile,
        boolean unusedIgnoresFail,
        @Nullable VersionNumber newVersion) {
    /** Copies the map. */
    public CompareRequest {
        roots = Map.copyOf(roots);
    }
}
