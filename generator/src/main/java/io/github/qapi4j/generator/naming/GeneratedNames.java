package io.github.qapi4j.generator.naming;

/** The names that generated code gives to what no schema names. */
public final class GeneratedNames {
    /** The enum constant that stands for values that the schema does not know. */
    public static final String UNRECOGNIZED_CONSTANT = "UNRECOGNIZED";

    /** The branch record that stands for tag values that the schema does not know. */
    public static final String UNRECOGNIZED_BRANCH = "Unrecognized";

    /** The record of a union that stands for objects without a tag, as versions have them in which it is a struct. */
    public static final String UNTAGGED_BRANCH = "Untagged";

    /** The class nested in each record that builds it. */
    public static final String BUILDER = "Builder";

    /** The class nested in each struct, and in unions, that has the setters. */
    public static final String SETTERS = "Setters";

    /** The class that holds a union's common members while a value is read or built. */
    public static final String COMMON = "CommonState";

    /** The component of a union's record that holds the branch. */
    public static final String VALUE = "value";

    /** The class that reads events by their names. */
    public static final String EVENTS = "QapiEvents";

    /** The class of the places of a schema that a program asks a QEMU for. */
    public static final String FEATURES = "QapiFeatures";

    /** The class that says which versions have what. */
    public static final String VERSIONS = "QapiVersions";

    /** The record component that keeps what the schema does not know. */
    public static final String UNKNOWN_MEMBERS = "unknownMembers";

    private GeneratedNames() {}
}
