package io.github.qapi4j.generator.syntax.load;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What names of files this Java can read and write: those that the encoding of the locale has. In the C locale that is ASCII
 * only, and nothing but the locale changes it.
 */
public final class FileNames {
    /** What Java puts in the place of bytes that it cannot read. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String REMEDY = "; run it in a locale with UTF-8, such as with LC_ALL=C.UTF-8";

    private FileNames() {}

    /** Returns in words why the system refuses a name, with a remedy if there is one; a clause without a final stop. */
    public static String fault(String name) {
        Charset encoding = encoding();
        return encoding == null
                        || StandardCharsets.UTF_8.equals(encoding)
                        || encoding.newEncoder().canEncode(name)
                ? "this system has no such file names"
                : "Java has no such file names in this locale, where they are in " + encoding + REMEDY;
    }

    /**
     * Returns the first word of the command line that Java could not read, as it stands there no more; null if it could read
     * all of them. In a locale with UTF-8 nothing is said of any: a word may hold the character that stands for what was
     * not read.
     */
    public static @Nullable String unread(List<String> words) {
        if (StandardCharsets.UTF_8.equals(encoding())) {
            return null;
        }
        for (String word : words) {
            if (isDamaged(word)) {
                return word;
            }
        }
        return null;
    }

    /** Returns whether a word of the command line may not be what was written. */
    public static boolean isDamaged(String word) {
        return word.indexOf(REPLACEMENT) >= 0;
    }

    /** Returns in words that a part of the command line could not be read, and what to do; a clause without a final stop. */
    public static String damage() {
        Charset encoding = encoding();
        if (StandardCharsets.UTF_8.equals(encoding)) {
            return "is not there; if that is not how it was written, its name is not in UTF-8, and must be changed first";
        }
        return "is not what was written, as Java reads names in "
                + (encoding == null ? "the encoding of the locale" : encoding) + " here" + REMEDY;
    }

    /** Returns the encoding of names; null where Java does not say which, or does not know it. */
    private static @Nullable Charset encoding() {
        try {
            String name = System.getProperty("sun.jnu.encoding");
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
