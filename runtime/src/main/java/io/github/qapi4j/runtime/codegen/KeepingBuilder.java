package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.UnknownMembers;

/**
 * What builders of types that keep what the schema does not know have in common.
 *
 * @param <B> the builder itself
 */
public abstract class KeepingBuilder<B> extends QapiBuilder<B> {
    /** What is set; nothing at first. */
    protected UnknownMembers unknownMembers = UnknownMembers.NONE;

    /** Makes a builder. */
    protected KeepingBuilder() {}

    /**
     * Sets what the schema does not know; it is written back unchanged.
     *
     * @param unknownMembers the value; {@link UnknownMembers#NONE} for nothing
     * @return this builder
     */
    public final B unknownMembers(UnknownMembers unknownMembers) {
        this.unknownMembers = unknownMembers;
        return self;
    }
}
