/** QEMU's background jobs: started, followed to their end, and dismissed, with their error told. */
@NullMarked
package io.github.qapi4j.runtime.qmp.job;

import org.jspecify.annotations.NullMarked;
