/**
 * What the goal {@code generate} made, remembered in a file, and how the goal for tests uses it again.
 */
@NullMarked
package io.github.qapi4j.maven.maintypes;

import org.jspecify.annotations.NullMarked;
