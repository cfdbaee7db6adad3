/**
 * Where schemas come from: the project's folder, jars, and the folders of other modules.
 *
 * <p><b>Invariant:</b> every byte that the compiler sees has passed through here and is recorded as an input.
 */
@NullMarked
package io.github.qapi4j.maven.source;

import org.jspecify.annotations.NullMarked;
