package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ObjectValue;

/** Reads what one form of definition consists of. */
@FunctionalInterface
interface ContentsReader {
    /**
     * Reads the contents as far as they can be read.
     *
     * @param object the whole definition
     */
    ReadResult<Contents> read(ObjectValue object);
}
