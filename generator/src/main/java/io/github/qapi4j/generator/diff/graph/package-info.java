/**
 * Schemas as graphs of what stands on the wire: flat objects, without names of types, without modules, bases and pragmas.
 * Both a checked schema and a reply of {@code query-qmp-schema} become such a graph, so that either can be compared with
 * either.
 *
 * <p><b>Invariant:</b> two schemas that no message tells apart have graphs that no comparison tells apart.
 */
@NullMarked
package io.github.qapi4j.generator.diff.graph;

import org.jspecify.annotations.NullMarked;
