package io.github.qapi4j.runtime.internal;

/**
 * What reading does about things that the schema does not know.
 *
 * @param refuseUnknownMembers whether an unknown member is an error; else it is left out or kept, as the type was generated
 * @param acceptUnknownValues whether an unknown enum value becomes {@code UNRECOGNIZED}; else it is an error
 */
public record ReadPolicy(boolean refuseUnknownMembers, boolean acceptUnknownValues) {
    /** For what a peer of another version sends. */
    public static final ReadPolicy TOLERANT = new ReadPolicy(false, true);

    /** For what must fit the schema exactly. */
    public static final ReadPolicy STRICT = new ReadPolicy(true, false);
}
