package io.github.qapi4j.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns wire names into Java's ways of writing names. Words are split at {@code -}, {@code _} and {@code .}. */
final class CaseStyle {
    private CaseStyle() {}

    /** {@code rproc-serial} becomes {@code rprocSerial}; a first word in capitals is lowered as a whole. */
    static String lowerCamel(String wireName) {
        List<String> words = words(wireName);
        if (words.isEmpty()) {
            return "_";
        }
        String first = words.get(0);
        boolean capitals = first.equals(first.toUpperCase(Locale.ROOT));
        String head = capitals
                ? first.toLowerCase(Locale.ROOT)
                : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
        return leadingLetter(
                head + words.stream().skip(1).map(CaseStyle::capitalised).collect(Collectors.joining()));
    }

    /** {@code rproc-serial} becomes {@code RprocSerial}. */
    static String upperCamel(String wireName) {
        return leadingLetter(
                words(wireName).stream().map(CaseStyle::capitalised).collect(Collectors.joining()));
    }

    /** {@code rproc-serial} becomes {@code RPROC_SERIAL}, and {@code KVMMissingCap} becomes {@code KVM_MISSING_CAP}. */
    static String upperSnake(String wireName) {
        StringBuilder snake = new StringBuilder();
        for (String word : words(wireName)) {
            snake.append(snake.isEmpty() ? "" : "_");
            for (int i = 0; i < word.length(); i++) {
                snake.append(startsWord(word, i) ? "_" : "").append(word.charAt(i));
            }
        }
        return leadingLetter(snake.toString().toUpperCase(Locale.ROOT));
    }

    /** A capital starts a word behind a small letter, and as the last of several before two small letters: not in IPv4. */
    private static boolean startsWord(String word, int i) {
        if (i == 0 || !Character.isUpperCase(word.charAt(i))) {
            return false;
        }
        return Character.isLowerCase(word.charAt(i - 1))
                || Character.isUpperCase(word.charAt(i - 1))
                        && i + 2 < word.length()
                        && Character.isLowerCase(word.charAt(i + 1))
                        && Character.isLowerCase(word.charAt(i + 2));
    }

    /**
     * A type name is kept as it is written, but for characters that no Java name has, and for a small first letter, which
     * old dialects allow: variables start with one, and would hide the type.
     */
    static String typeName(String name) {
        StringBuilder java = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            java.append(isWordPart(name.charAt(i)) ? name.charAt(i) : '_');
        }
        return leadingLetter(capitalised(java.toString()));
    }

    private static String leadingLetter(String name) {
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String wireName) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= wireName.length(); i++) {
            if (i == wireName.length() || !isWordPart(wireName.charAt(i))) {
                if (i > start) {
                    words.add(wireName.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
