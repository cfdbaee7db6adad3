package io.github.qapi4j.schemas.interop;

import java.util.List;

/**
 * A rule for descriptors that the description of a schema states and that the schema itself cannot. A descriptor that
 * breaks it counts all the same.
 *
 * @param <T> the type of the descriptors
 */
public interface DescriptorRule<T> {
    /** Returns the rule's name, such as {@code template-without-split}. */
    String id();

    /** Returns what is wrong with what breaks it: one sentence without a final stop. */
    String message();

    /** Returns what to do about it, in the same form. */
    String remedy();

    /**
     * Returns where a descriptor breaks the rule.
     *
     * @param fileName the name of the descriptor's file
     * @param descriptor what it says
     * @return JSON pointers (RFC 6901), in the order of the document; empty if the rule is kept
     */
    List<String> breaches(String fileName, T descriptor);
}
