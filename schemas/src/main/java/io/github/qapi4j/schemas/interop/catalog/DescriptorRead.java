package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading one file: a value, or the problem that stood against it.
 *
 * @param <T> the type of the value
 * @param value the value, or null
 * @param problem the problem, or null
 */
record DescriptorRead<T>(@Nullable T value, @Nullable DescriptorProblem problem) {}
