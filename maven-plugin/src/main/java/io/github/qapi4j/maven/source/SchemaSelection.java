package io.github.qapi4j.maven.source;

import java.util.List;

/**
 * Which schemas of a folder are meant.
 *
 * @param schemas the root schemas, relative to the folder; empty for all that no other one includes
 * @param includes patterns, as {@link PatternFilter} has them, of paths relative to the folder, with slashes; where {@code schemas} is empty, only files that match
 *     one of them are looked at; empty for all {@code *.json} files
 * @param excludes patterns of files that are not looked at
 */
public record SchemaSelection(List<String> schemas, List<String> includes, List<String> excludes) {
    /** Copies the lists. */
    public SchemaSelection {
        schemas = List.copyOf(schemas);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }
}
