/** Replies of {@code query-qmp-schema}, read into flat arrays. Not exported. */
@NullMarked
package io.github.qapi4j.runtime.qmp.schema.index;

import org.jspecify.annotations.NullMarked;
