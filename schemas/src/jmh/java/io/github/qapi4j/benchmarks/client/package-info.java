/** What a client costs beside its calls, in a table: memory, threads, noise of other clients, whole processes. */
@NullMarked
package io.github.qapi4j.benchmarks.client;

import org.jspecify.annotations.NullMarked;
