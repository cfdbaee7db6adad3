package io.github.qapi4j.generator.check.raw;

/** The kinds of JSON values by which an alternate's branches are told apart (section 6.7 of the language reference). */
public enum ValueKind {
    NULL("null"),
    STRING("strings"),
    NUMBER("numbers"),
    BOOLEAN("booleans"),
    OBJECT("objects"),
    ARRAY("arrays");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /** Returns the kind in words. */
    public String words() {
        return words;
    }
}
