package io.github.qapi4j.generator.naming;

/** The names that generated code gives to what no schema names. */
public final class GeneratedNames {
    /** The enum constant that stands for values that the schema does not know. */
    public static final String UNRECOGNIZED_CONSTANT = "UNRECOGNIZED";

    /** The branch record that stands for tag values that the schema does not know. */
    public static final String UNRECOGNIZED_BRANCH = "Unrecognized";

    /** The class nested in each record that builds it. */
    public static final String BUILDER = "Builder";

    /** The class that reads events by their names. */
    public static final String EVENTS = "QapiEvents";

    /** The record component that keeps what the schema does not know. */
    public static final String UNKNOWN_MEMBERS = "unknownMembers";

    private GeneratedNames() {}
}
