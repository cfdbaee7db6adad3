package io.github.qapi4j.runtime.qmp.schema;

/** What an entity of a reply is. */
enum EntityKind {
    COMMAND("command"),
    EVENT("event"),
    OBJECT("object"),
    ENUM("enum"),
    ARRAY("array"),
    ALTERNATE("alternate"),
    BUILTIN("builtin"),
    /** Of a newer QEMU: nothing is known of it. */
    OTHER("");

    private static final EntityKind[] KINDS = values();

    private final String word;

    EntityKind(String word) {
        this.word = word;
    }

    boolean isNamed() {
        return this == COMMAND || this == EVENT;
    }

    static EntityKind of(String word) {
        for (EntityKind kind : KINDS) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return OTHER;
    }

    static EntityKind at(int ordinal) {
        return KINDS[ordinal];
    }
}
