package io.github.qapi4j.generator.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of JSON value, as introspection tells them apart. */
enum JsonType {
    STRING,
    INT,
    NUMBER,
    BOOLEAN,
    NULL,
    OBJECT,
    ARRAY;

    /** Returns the word in paths. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of a word in paths, if there is one. */
    static Optional<JsonType> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
