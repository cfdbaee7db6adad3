/** Benchmarks of reading, writing and finding, and the small programs that {@code compare.sh} starts. */
@NullMarked
package io.github.qapi4j.benchmarks;

import org.jspecify.annotations.NullMarked;
