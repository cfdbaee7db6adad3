package io.github.qapi4j.generator.syntax;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strings up to QEMU 4.1: any character, and the escapes of JSON, of which {@code \\u} gives ASCII only (section 11). */
record EscapedStrings() implements StringContent {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u00([0-7][0-9A-Fa-f])|([\\\\/'\"bfnrt]))");
    private static final String LETTERS = "bfnrt";
    private static final String MEANINGS = "\b\f\n\r\t";

    @Override
    public @Nullable Fault firstFault(String token) {
        Matcher escape = ESCAPE.matcher(token);
        int at = token.indexOf('\\');
        while (at >= 0) {
            if (!escape.region(at, token.length()).lookingAt() || isZero(escape)) {
                int next = at + 1 < token.length() ? token.codePointAt(at + 1) : '\'';
                return new Fault(FaultKind.ESCAPE, token.codePointCount(0, at), next);
            }
            at = token.indexOf('\\', escape.end());
        }
        return null;
    }

    @Override
    public String decode(String token) {
        return ESCAPE.matcher(token.substring(1, token.length() - 1))
                .replaceAll(match -> Matcher.quoteReplacement(meaning(match)));
    }

    @Override
    public String escapes() {
        return "the escapes are those of JSON, with \\u0001 to \\u007F";
    }

    private static boolean isZero(MatchResult escape) {
        return "00".equals(escape.group(1));
    }

    private static String meaning(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1), 16));
        }
        String letter = escape.group(2);
        int index = LETTERS.indexOf(letter);
        return index < 0 ? letter : MEANINGS.substring(index, index + 1);
    }
}
