package io.github.qapi4j.generator.emit.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the first words of a comment a sentence, as Javadoc readers expect one. */
final class Sentences {
    /** A first word in lower case that is not part of a name. */
    private static final Pattern WORD = Pattern.compile("[a-z]++(?=[ ,.;:!?)]|$)");

    private static final Pattern ENDED = Pattern.compile("[.!?:][)\"']?$");

    private Sentences() {}

    /** Starts text with a capital letter unless its first word looks like a name or has markup. */
    static String capitalise(String text) {
        Matcher word = WORD.matcher(text);
        return word.lookingAt() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /**
     * Ends a paragraph with a full stop unless it has another end.
     *
     * @param paragraph Javadoc; not empty
     * @param leadsOn whether a list or code goes on with the sentence
     */
    static String finish(String paragraph, boolean leadsOn) {
        if (leadsOn || ENDED.matcher(paragraph).find()) {
            return paragraph;
        }
        char last = paragraph.charAt(paragraph.length() - 1);
        boolean broken = last == ',' || (last == ';' && !isEntity(paragraph));
        return (broken ? paragraph.substring(0, paragraph.length() - 1) : paragraph) + ".";
    }

    private static boolean isEntity(String paragraph) {
        int start = paragraph.lastIndexOf('&');
        return start >= 0 && paragraph.indexOf(';', start) == paragraph.length() - 1;
    }
}
