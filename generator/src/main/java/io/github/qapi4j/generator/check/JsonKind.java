package io.github.qapi4j.generator.check;

/** The kinds of JSON values by which an alternate's branches are told apart (section 6.7 of the language reference). */
enum JsonKind {
    NULL("null"),
    STRING("strings"),
    NUMBER("numbers"),
    BOOLEAN("booleans"),
    OBJECT("objects"),
    ARRAY("arrays");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    /** Returns the kind in words. */
    String words() {
        return words;
    }
}
