/**
 * What a user chooses of a checked model before it is named: which members may be absent, and which definitions become Java.
 *
 * <p><b>Invariant:</b> the schema that is left is as valid as the one that it is taken from.
 */
@NullMarked
package io.github.qapi4j.generator.select;

import org.jspecify.annotations.NullMarked;
