package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What an object has besides its common members where its tag has one value.
 *
 * @param traits those of the value of the tag, with the branch's own condition
 * @param valueCondition when the value of the tag exists; null for always
 * @param key the object that holds the members; {@link WireGraph#EMPTY} where there are none
 */
public record WireBranch(Traits traits, @Nullable Condition valueCondition, String key) {}
