package io.github.qapi4j.runtime;

/** The result of a command that returns nothing. It has one value, so that a result is never null for want of one. */
public enum Nothing {
    /** That nothing was returned: on the wire, an empty object. */
    INSTANCE
}
