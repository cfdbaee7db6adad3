/**
 * The compiler as a Maven plugin: parameters → request → one call → log lines and an exit.
 *
 * <p><b>Invariant:</b> a goal is an adapter; what is decided here is which files are read, written and deleted, never what
 * they say. Nothing on disk changes when a schema has an error.
 */
@NullMarked
package io.github.qapi4j.maven;

import org.jspecify.annotations.NullMarked;
