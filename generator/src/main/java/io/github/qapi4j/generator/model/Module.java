package io.github.qapi4j.generator.model;

import java.util.List;

/**
 * A schema file.
 *
 * @param name its path relative to the root schema's folder, with slashes
 * @param declarations its includes and definitions, in order
 */
public record Module(String name, List<Declaration> declarations) {
    public Module {
        declarations = List.copyOf(declarations);
    }
}
