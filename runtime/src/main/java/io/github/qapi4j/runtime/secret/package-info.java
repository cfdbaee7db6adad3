/** Strings that no text may show. */
@NullMarked
package io.github.qapi4j.runtime.secret;

import org.jspecify.annotations.NullMarked;
