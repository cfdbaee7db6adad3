package io.github.qapi4j.schemas.interop.catalog;

import java.nio.file.Path;

/**
 * Where an entry of a directory is.
 *
 * @param name its name
 * @param path its path, as the search path leads to it
 * @param rank which directory it is in; greater is more specific
 */
record EntryLocation(FileName name, Path path, int rank) {}
