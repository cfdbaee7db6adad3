/** Programs that read one descriptor and end; each loads as little as its way of reading needs. */
@NullMarked
package io.github.qapi4j.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
