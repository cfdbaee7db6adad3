package io.github.qapi4j.runtime.qmp.schema.index;

/** The members of the objects in a reply; one with a star need not be there. */
final class ReplyForm {
    /** The whole reply. */
    static final String REPLY = "return";

    /** What describes a command, an event or a type. */
    static final String ENTITY =
            "name meta-type *members *ret-type *arg-type *values *element-type *json-type *tag *variants"
                    + " *features *allow-oob";

    /** A member of an object, a value of an enum, or a branch of an alternate. */
    static final String MEMBER = "*name *type *default *features";

    /** A branch of a union. */
    static final String VARIANT = "case type";

    private ReplyForm() {}
}
