package io.github.qapi4j.generator.diff.java;

import java.util.Set;

/**
 * Two schemas in Java, and what is found between them.
 *
 * @param before the old schema
 * @param after the new schema
 * @param gone the classes of the old schema that the new one has no more
 * @param found takes what is found
 */
record JavaPair(JavaSchema before, JavaSchema after, Set<String> gone, JavaFindings found) {}
