/**
 * What the goals do: a request, which has been checked and is free of Maven's types, becomes one call of the compiler, and
 * its result becomes files and log lines.
 *
 * <p><b>Invariant:</b> nothing on disk changes when a schema has an error.
 */
@NullMarked
package io.github.qapi4j.maven.task;

import org.jspecify.annotations.NullMarked;
