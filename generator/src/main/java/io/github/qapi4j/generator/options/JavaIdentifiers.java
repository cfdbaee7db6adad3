package io.github.qapi4j.generator.options;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.SourceVersion;

/** What users may call packages and classes: the one place where full names from options are judged. */
public final class JavaIdentifiers {
    /** How many bytes a folder's name may have. */
    private static final int MOST_FOLDER_BYTES = 255;

    private JavaIdentifiers() {}

    /** Returns whether something is a simple name of Java, or a word that Java keeps for itself, and shows all of its characters. */
    public static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && !hasInvisible(name);
    }

    /**
     * Returns whether something is the full name of a package that classes can be generated into. Those below {@code java}
     * are left to the JDK.
     */
    public static boolean isPackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)
                || hasInvisible(name)
                || name.equals("java")
                || name.startsWith("java.")) {
            return false;
        }
        return Arrays.stream(name.split("\\.")).allMatch(part -> bytes(part) <= MOST_FOLDER_BYTES);
    }

    /**
     * Returns whether something is the full name of a class, nested ones after a point, in a package: the names of classes
     * start with a capital, so that one sees where the package ends.
     */
    public static boolean isClass(String name) {
        return outermost(name) > 0;
    }

    /**
     * Returns which part of a class's full name is its outermost class, the first that starts with a capital.
     *
     * @param name a name, its parts separated by points
     * @return the index, from 1; or -1 where this is no full name of a class
     */
    public static int outermost(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            return -1;
        }
        List<String> parts = List.of(name.split("\\.", -1));
        int outermost = -1;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean capital = startsWithCapital(part);
            if (hasInvisible(part) || part.indexOf('$') >= 0 || (outermost >= 0 && !capital)) {
                return -1;
            }
            outermost = outermost < 0 && capital ? i : outermost;
        }
        return outermost == 0 ? -1 : outermost;
    }

    /** Returns whether a name's first character is a capital, underscores before it aside. */
    public static boolean startsWithCapital(String name) {
        int c = firstLetter(name);
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static int firstLetter(String name) {
        int at = 0;
        while (at < name.length() - 1 && name.charAt(at) == '_') {
            at++;
        }
        return name.codePointAt(at);
    }

    /** Java takes format characters and some controls as parts of names, and no one sees them. */
    private static boolean hasInvisible(String name) {
        return name.codePoints().anyMatch(Character::isIdentifierIgnorable);
    }

    /** Returns how many bytes a name has in the names of files and the constants of classes, which is in UTF-8. */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
