/**
 * Who may wait, how long, and where one goes on afterwards.
 *
 * <p>This is not API. It knows no type of {@code qmp}.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.waiting;

import org.jspecify.annotations.NullMarked;
