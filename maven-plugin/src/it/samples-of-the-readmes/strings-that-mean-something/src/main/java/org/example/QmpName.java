package org.example;

/** A class of the user's, as the sample names one. */
public record QmpName(String text) {
    /** Takes any text. */
    public static QmpName parse(String text) {
        return new QmpName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
