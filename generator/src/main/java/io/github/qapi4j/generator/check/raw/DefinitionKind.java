package io.github.qapi4j.generator.check.raw;

import java.util.Locale;

/** The forms of a definition, and how each is named (section 3.2 of the language reference). */
public enum DefinitionKind {
    ENUM(NameStyle.TYPE),
    STRUCT(NameStyle.TYPE),
    UNION(NameStyle.TYPE),
    ALTERNATE(NameStyle.TYPE),
    COMMAND(NameStyle.COMMAND),
    EVENT(NameStyle.EVENT);

    private final String keyword = name().toLowerCase(Locale.ROOT);
    private final NameStyle nameStyle;

    DefinitionKind(NameStyle nameStyle) {
        this.nameStyle = nameStyle;
    }

    /** Returns what names of the form look like. */
    public NameStyle nameStyle() {
        return nameStyle;
    }

    /** Returns the key that opens the form and holds the name. */
    public String keyword() {
        return keyword;
    }

    /** Returns what a definition of the form is called in messages: {@code struct 'Foo'}. */
    public String subject(String name) {
        return keyword + " '" + name + "'";
    }

    /** Returns whether the form defines a type, as opposed to a command or an event. */
    public boolean isType() {
        return nameStyle == NameStyle.TYPE;
    }

    /** What the names of definitions look like (R48 to R50). */
    public enum NameStyle {
        /** {@code CamelCase}, but not ending in {@code List}. */
        TYPE,
        /** {@code lower-case}. */
        COMMAND,
        /** {@code UPPER_CASE}. */
        EVENT
    }
}
