package io.github.qapi4j.generator.check;

import java.util.List;
import java.util.Locale;

/** The six forms of a definition, and the keys that each takes (section 3.2 of the language reference). */
enum Kind {
    ENUM(List.of("data"), List.of("prefix")),
    STRUCT(List.of("data"), List.of("base")),
    UNION(List.of("base", "discriminator", "data"), List.of()),
    ALTERNATE(List.of("data"), List.of()),
    COMMAND(
            List.of(),
            List.of(
                    "data",
                    "returns",
                    "boxed",
                    "gen",
                    "success-response",
                    "allow-oob",
                    "allow-preconfig",
                    "coroutine")),
    EVENT(List.of(), List.of("data", "boxed"));

    private final String keyword = name().toLowerCase(Locale.ROOT);
    private final Keys keys;

    Kind(List<String> mandatory, List<String> optional) {
        this.keys = new Keys(mandatory, optional)
                .plusMandatory(keyword)
                .plusOptional("if")
                .plusOptional("features");
    }

    /** Returns the key that opens the form and holds the name. */
    String keyword() {
        return keyword;
    }

    /** Returns the keys of the form, its keyword among them. */
    Keys keys() {
        return keys;
    }

    /** Returns whether the form defines a type, as opposed to a command or an event. */
    boolean isType() {
        return this != COMMAND && this != EVENT;
    }
}
