/**
 * A monitor, or a guest agent, for tests: typed, scripted, and able to misbehave as real ones do. It speaks the real protocol
 * over real bytes, so that what is tested is what runs.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.fake;

import org.jspecify.annotations.NullMarked;
