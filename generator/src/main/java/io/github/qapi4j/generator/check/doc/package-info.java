/**
 * Doc comments and the definitions that they describe: which belongs to which, and what the one says of the other.
 */
@NullMarked
package io.github.qapi4j.generator.check.doc;

import org.jspecify.annotations.NullMarked;
