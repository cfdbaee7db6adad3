package io.github.qapi4j.generator.check;

import java.util.List;
import java.util.Locale;

/** The forms of a definition: how each is named, and the keys that it takes (section 3.2 of the language reference). */
enum Kind {
    ENUM(NameStyle.TYPE, List.of("data"), List.of("prefix")),
    STRUCT(NameStyle.TYPE, List.of("data"), List.of("base")),
    UNION(NameStyle.TYPE, List.of("base", "discriminator", "data"), List.of()),
    ALTERNATE(NameStyle.TYPE, List.of("data"), List.of()),
    COMMAND(
            NameStyle.COMMAND,
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
    EVENT(NameStyle.EVENT, List.of(), List.of("data", "boxed"));

    private final String keyword = name().toLowerCase(Locale.ROOT);
    private final NameStyle nameStyle;
    private final Keys keys;

    Kind(NameStyle nameStyle, List<String> mandatory, List<String> optional) {
        this.nameStyle = nameStyle;
        this.keys = new Keys(mandatory, optional)
                .plusMandatory(keyword)
                .plusOptional("if")
                .plusOptional("features");
    }

    /** Returns what names of the form look like. */
    NameStyle nameStyle() {
        return nameStyle;
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
        return nameStyle == NameStyle.TYPE;
    }

    /** What the names of definitions look like (R48 to R50). */
    enum NameStyle {
        /** {@code CamelCase}, but not ending in {@code List}. */
        TYPE,
        /** {@code lower-case}. */
        COMMAND,
        /** {@code UPPER_CASE}. */
        EVENT
    }
}
