package io.github.qapi4j.schemas.interop.catalog;

import java.nio.file.Path;

/**
 * A file that does not count because of another one of its name. It was not read.
 *
 * @param name the name of both
 * @param path the file
 * @param by the file of that name in the most specific directory
 * @param reason what that file is
 */
public record MaskedDescriptor(String name, Path path, Path by, MaskedReason reason) {}
