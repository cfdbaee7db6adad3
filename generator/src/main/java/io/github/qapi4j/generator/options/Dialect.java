package io.github.qapi4j.generator.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language of a span of QEMU releases, in their order (section 11 of the language reference).
 *
 * <p>An older dialect takes what schemas of its age need; it is not stricter than the current one, apart from what
 * contradicts it.
 */
public enum Dialect {
    /** QEMU 4.0 and 4.1. */
    V4_0("4.0", "4.1"),
    /** QEMU 4.2: strings as they are today, and no {@code null}. */
    V4_2("4.2"),
    /** QEMU 5.0 and 5.1: features everywhere. */
    V5_0("5.0", "5.1"),
    /** QEMU 5.2: the flag {@code coroutine}; indentation of doc comments counts. */
    V5_2("5.2"),
    /** QEMU 6.0 and 6.1: the pragmas have today's names. */
    V6_0("6.0", "6.1"),
    /** QEMU 6.2 to 8.0: today's conditions and names, and no simple unions. */
    V6_2("6.2", "7.0", "7.1", "7.2", "8.0"),
    /** QEMU 8.1 and 8.2: only boxed arguments may be conditional. */
    V8_1("8.1", "8.2"),
    /** QEMU 9.0: doc comments describe every member, and their markers count where a section begins. */
    V9_0("9.0"),
    /** QEMU 9.1: doc comments have no sections for notes and examples. */
    V9_1("9.1"),
    /** QEMU 9.2: the enum {@code QType} has no prefix. */
    V9_2("9.2"),
    /** QEMU 10.0: schemas have at most 64 features. */
    V10_0("10.0"),
    /** QEMU 10.1 and later: headings of doc comments are markup as any other. */
    CURRENT("current", "10.1", "10.2", "11.0", "11.1");

    /** The word that leaves the choice of a dialect to the schema. */
    public static final String AUTO = "auto";

    private final List<String> words;

    Dialect(String... words) {
        this.words = List.of(words);
    }

    /**
     * Returns the dialect that a word stands for: {@code current}, or a release such as {@code 5.2} or {@code 5.2.0}. One
     * that is newer than all known ones is taken as {@code current}; {@link #isNewer} tells these.
     *
     * @return the dialect, or null for {@link #AUTO}
     * @throws IllegalArgumentException if it is none of {@link #words} and no newer release; the message lists the words
     */
    public static @Nullable Dialect parse(String word) {
        if (word.equals(AUTO)) {
            return null;
        }
        ReleaseNumber written = ReleaseNumber.of(word);
        String release = written == null ? word : written.text();
        for (Dialect dialect : values()) {
            if (dialect.words.contains(release)) {
                return dialect;
            }
        }
        if (isNewer(word)) {
            return CURRENT;
        }
        throw new IllegalArgumentException("'" + word + "' is none of " + String.join(", ", words()));
    }

    /** Returns whether a word looks like a release that is newer than all known ones. */
    public static boolean isNewer(String word) {
        ReleaseNumber release = ReleaseNumber.of(word);
        ReleaseNumber newest = ReleaseNumber.of(newestRelease());
        return release != null && newest != null && release.isAfter(newest);
    }

    /** Returns the newest release that is known, such as {@code 10.2}. */
    public static String newestRelease() {
        List<String> words = CURRENT.words;
        return words.get(words.size() - 1);
    }

    /** Returns all words that {@link #parse} takes, patch releases and unknown ones apart. */
    public static List<String> words() {
        List<String> all = new ArrayList<>(List.of(AUTO, "current"));
        for (Dialect dialect : values()) {
            dialect.words.stream().filter(word -> !all.contains(word)).forEach(all::add);
        }
        return all;
    }

    /** Returns the word for the dialect: its first release, or {@code current}. */
    public String word() {
        return words.get(0);
    }

    /** Returns whether this one is older than another. */
    public boolean isBefore(Dialect other) {
        return compareTo(other) < 0;
    }

    /** Returns whether strings have the escapes of JSON and any character, and {@code null} is a value. */
    public boolean hasJsonTokens() {
        return isBefore(V4_2);
    }

    /** Returns whether conditions are C expressions, or lists of these. */
    public boolean hasExpressionConditions() {
        return isBefore(V6_2);
    }

    /** Returns whether a union may do without base and discriminator. */
    public boolean hasSimpleUnions() {
        return isBefore(V6_2);
    }

    /** Returns whether names have any case, and underscores anywhere. */
    public boolean hasFreeNames() {
        return isBefore(V6_2);
    }

    /** Returns whether pragmas may have the names that they had before QEMU 6.0. */
    public boolean hasOldPragmas() {
        return isBefore(V6_2);
    }

    /** Returns whether arguments may be conditional without being boxed (R116). */
    public boolean hasConditionalArguments() {
        return isBefore(V8_1);
    }

    /** Returns whether doc comments need not describe every member (R119). */
    public boolean hasOptionalDescriptions() {
        return isBefore(V9_0);
    }

    /** Returns whether doc comments of what has no members may describe anything (R120). */
    public boolean hasFreeDescriptions() {
        return isBefore(V4_2);
    }

    /** Returns whether commands that return nothing may have a doc section on what they return (R52). */
    public boolean hasFreeResults() {
        return isBefore(V9_0);
    }

    /** Returns whether a schema may have any number of features (R121). */
    public boolean hasUnlimitedFeatures() {
        return isBefore(V10_0);
    }
}
