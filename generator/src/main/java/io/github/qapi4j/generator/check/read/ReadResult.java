package io.github.qapi4j.generator.check.read;

import org.jspecify.annotations.Nullable;

/**
 * What was read of something, and whether all of it was good.
 *
 * @param value what could be read
 * @param sound whether no error was reported of it; if not, parts of the value may be missing
 * @param <T> what it is
 */
record ReadResult<T extends @Nullable Object>(T value, boolean sound) {}
