package io.github.qapi4j.generator.options;

/** What generated records do with members that their schema does not know. */
public enum UnknownMembersMode {
    /** They are skipped, or refused where Jackson's {@code FAIL_ON_UNKNOWN_PROPERTIES} is on. */
    IGNORE,
    /** They are kept in a last component and written back unchanged. */
    KEEP
}
