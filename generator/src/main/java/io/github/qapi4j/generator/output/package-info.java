/**
 * Files on disk: what is to be written, what stands in the way, and what an earlier run left. Nothing is replaced or deleted
 * that we did not write.
 */
@NullMarked
package io.github.qapi4j.generator.output;

import org.jspecify.annotations.NullMarked;
