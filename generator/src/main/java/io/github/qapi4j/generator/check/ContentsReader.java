package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ObjectValue;

/** Reads what one form of definition consists of. */
interface ContentsReader {
    /**
     * Reads a definition as far as it can be read.
     *
     * @param object the whole definition
     * @param heading reads the rest of it afterwards
     */
    Draft read(ObjectValue object, Heading heading);
}
