package org.example;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Hands on what may be null. */
@NullMarked
final class Careless {
    private Careless() {}

    static String text(@Nullable String text) {
        return text;
    }
}
