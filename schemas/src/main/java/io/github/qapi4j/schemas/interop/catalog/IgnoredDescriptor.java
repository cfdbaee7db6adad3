package io.github.qapi4j.schemas.interop.catalog;

import java.nio.file.Path;

/**
 * A file that is no descriptor.
 *
 * @param name its name
 * @param path where it is
 * @param reason why it is none
 */
public record IgnoredDescriptor(String name, Path path, IgnoredReason reason) {}
