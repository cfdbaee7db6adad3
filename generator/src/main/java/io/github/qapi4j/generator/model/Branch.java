package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a union (named by the value of its tag) or of an alternate.
 *
 * @param name the tag's value, or the alternate's name for it
 * @param type what it holds: for unions a struct or another union
 * @param condition when it exists, or null for always
 * @param span its key
 */
public record Branch(String name, Type type, @Nullable Condition condition, Span span) implements Conditional {}
