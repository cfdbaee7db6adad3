package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a JSON value may be, as {@code query-qmp-schema} tells it. A set of them is an int, with a bit for each. */
public enum JsonKind {
    /** A string. */
    STRING,
    /** An integer. */
    INT,
    /** Any number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Null. */
    NULL,
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY;

    /** All of them: what may stand where the schema says {@code any}. */
    public static final int ALL = (1 << values().length) - 1;

    private static final JsonKind[] KINDS = values();

    /** Returns the bit that stands for it in sets. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the word for it in paths and replies. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind that a word stands for; null if there is none. */
    public static @Nullable JsonKind of(String word) {
        for (JsonKind kind : KINDS) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Returns what values of a built-in type may be; 0 if the type's word is unknown. */
    static int ofBuiltin(String jsonType) {
        if (jsonType.equals("value")) {
            return ALL;
        }
        JsonKind kind = of(jsonType);
        // An integer may stand wherever any number may.
        return kind == NUMBER ? NUMBER.bit() | INT.bit() : kind == null ? 0 : kind.bit();
    }

    /** Returns a set in words: {@code a string or an array}. */
    public static String text(int kinds) {
        StringBuilder text = new StringBuilder();
        for (JsonKind kind : KINDS) {
            if ((kinds & kind.bit()) != 0 && !(kind == INT && (kinds & NUMBER.bit()) != 0)) {
                text.append(text.isEmpty() ? "" : " or ").append(kind.withArticle());
            }
        }
        return text.toString();
    }

    private String withArticle() {
        return switch (this) {
            case NULL -> word();
            case INT -> "an integer";
            case OBJECT, ARRAY -> "an " + word();
            default -> "a " + word();
        };
    }
}
