package io.github.qapi4j.runtime.qmp.schema.index;

/** What an entity of a reply is. */
public enum EntityKind {
    /** A command. */
    COMMAND("command"),
    /** An event. */
    EVENT("event"),
    /** An object, a union too. */
    OBJECT("object"),
    /** An enum. */
    ENUM("enum"),
    /** A list. */
    ARRAY("array"),
    /** An alternate. */
    ALTERNATE("alternate"),
    /** A type of the language. */
    BUILTIN("builtin"),
    /** Of a newer QEMU: nothing is known of it. */
    OTHER("");

    private static final EntityKind[] KINDS = values();

    private final String word;

    EntityKind(String word) {
        this.word = word;
    }

    /** Returns the words of all kinds that have one, in order, with a space between two. */
    static String words() {
        StringBuilder words = new StringBuilder();
        for (EntityKind kind : KINDS) {
            words.append(words.isEmpty() || kind == OTHER ? "" : " ").append(kind.word);
        }
        return words.toString();
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
