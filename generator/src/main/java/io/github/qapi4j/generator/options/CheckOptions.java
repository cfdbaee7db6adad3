package io.github.qapi4j.generator.options;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a schema is read.
 *
 * @param docs how strictly doc comments are read
 * @param dialect the dialect, or null where the schema itself shows it: the current one, unless the schema is older
 *     beyond doubt
 * @param newerRelease the release that was asked for where it is newer than all known ones, so that the dialect is the
 *     current one; else null
 * @param names how strictly the case of names is judged
 * @param includeRoots folders where an included file is looked for, in this order, if it does not lie where the
 *     including one says; diagnostics name files in them as they are given here
 */
public record CheckOptions(
        DocMode docs,
        @Nullable Dialect dialect,
        @Nullable String newerRelease,
        NameMode names,
        List<Path> includeRoots) {
    /** What holds where nothing is said: doc comments of every age are accepted, names are judged, the schema shows its age. */
    public static final CheckOptions DEFAULT =
            new CheckOptions(DocMode.LENIENT, null, null, NameMode.STRICT, List.of());

    public CheckOptions {
        includeRoots = List.copyOf(includeRoots);
    }

    /** Returns these options with another way to read doc comments. */
    public CheckOptions withDocs(DocMode mode) {
        return new CheckOptions(mode, dialect, newerRelease, names, includeRoots);
    }

    /** Returns these options with a dialect, or, with null, with the one that the schema shows. */
    public CheckOptions withDialect(@Nullable Dialect fixed) {
        return new CheckOptions(docs, fixed, null, names, includeRoots);
    }

    /**
     * Returns these options with the dialect that a word stands for, as {@link Dialect#parse} reads it.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words that there are
     */
    public CheckOptions withDialect(String word) {
        String newer = Dialect.isNewer(word) ? word : null;
        return new CheckOptions(docs, Dialect.parse(word), newer, names, includeRoots);
    }

    /** Returns these options with another way to judge names. */
    public CheckOptions withNames(NameMode mode) {
        return new CheckOptions(docs, dialect, newerRelease, mode, includeRoots);
    }

    /** Returns these options with other folders to look for included files. */
    public CheckOptions withIncludeRoots(List<Path> roots) {
        return new CheckOptions(docs, dialect, newerRelease, names, roots);
    }
}
