/** What can go wrong with a peer: the exceptions of calls, events and connections, the classes of errors, and how connections end. */
@NullMarked
package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.NullMarked;
