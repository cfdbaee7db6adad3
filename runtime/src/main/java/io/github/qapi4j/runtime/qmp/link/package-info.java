/**
 * Where bytes go in and out: channels that one selector loop serves, streams with a thread of their own.
 *
 * <p>This is not API, and knows nothing of messages. Nothing that runs on the loop's thread ever waits.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.link;

import org.jspecify.annotations.NullMarked;
