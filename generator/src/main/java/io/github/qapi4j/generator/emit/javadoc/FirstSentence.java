package io.github.qapi4j.generator.emit.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first sentence of a comment, as Javadoc does for its summaries. */
final class FirstSentence {
    /** Where a block starts that is no part of the sentence. */
    private static final Pattern BLOCK = Pattern.compile("\n<(?:p|ul|ol|pre)>|<pre>");

    /** A full stop with a blank behind it, but for those of short forms, and dots that stand for words that were left out. */
    private static final Pattern END =
            Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|etc|vs|resp|cf))(?:[!?]|\\.(?!(?<=\\.\\.\\.)\\s+[^A-Z]))(?=\\s)");

    private FirstSentence() {}

    /** Returns the sentence; the whole first paragraph where a sentence's end would tear a tag in two. */
    static String of(String comment) {
        Matcher block = BLOCK.matcher(comment);
        String paragraph = block.find() ? comment.substring(0, block.start()) : comment;
        Matcher end = END.matcher(paragraph);
        while (end.find()) {
            String sentence = paragraph.substring(0, end.end());
            if (isWhole(sentence)) {
                return sentence;
            }
        }
        return paragraph;
    }

    private static boolean isWhole(String sentence) {
        return count(sentence, "{") == count(sentence, "}") && 2 * count(sentence, "</") == count(sentence, "<");
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
