package io.github.qapi4j.maven.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a schema was found. Two executions of a project that find the same have read the same schema.
 *
 * @param file the path of a file, or of an archive, as the project shows it
 * @param entry what it is called in the archive; null for a file
 */
public record SchemaPlace(String file, @Nullable String entry) {}
