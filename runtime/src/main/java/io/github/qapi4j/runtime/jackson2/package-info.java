/**
 * Lets mappers of Jackson 2 read and write generated types. The only package that touches Jackson 2, which is an optional
 * dependency: nothing else needs it.
 */
@NullMarked
package io.github.qapi4j.runtime.jackson2;

import org.jspecify.annotations.NullMarked;
