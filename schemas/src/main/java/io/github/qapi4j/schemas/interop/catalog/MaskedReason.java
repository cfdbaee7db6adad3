package io.github.qapi4j.schemas.interop.catalog;

/** In which way a file of the same name in a more specific directory takes another's place. */
public enum MaskedReason {
    /** It is a descriptor. */
    REPLACED("replaced by"),
    /** It is empty, or a link to {@code /dev/null}: the name is hidden altogether. */
    HIDDEN("hidden by"),
    /** It has a problem of its own; the name does not count at all until that is solved. */
    BROKEN("replaced by a file that has a problem,");

    private final String text;

    MaskedReason(String text) {
        this.text = text;
    }

    /** Returns the words that the path of the other file follows. */
    String text() {
        return text;
    }
}
