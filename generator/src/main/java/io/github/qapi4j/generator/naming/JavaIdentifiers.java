package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What users may call packages and classes, and what their names have in common with all others that they choose: the one
 * place where names from options are judged.
 *
 * <p>Options are also made by runs that find nothing to do, so there are no streams here, which take a young JVM long.
 */
public final class JavaIdentifiers {
    /**
     * How many bytes a simple name may have. With the name of a class nested in it, and of the builder in that, it still is
     * the name of a file, and 254 of them are one constant of a class.
     */
    static final int MOST_BYTES = 120;

    /** How many bytes a folder's name may have. */
    private static final int MOST_FOLDER_BYTES = 255;

    private JavaIdentifiers() {}

    /** Returns what is wrong with a name without points, as a clause without a final stop; null for a good one. */
    static @Nullable String fault(String name) {
        if (name.indexOf('.') >= 0) {
            return "that is not a simple name; packages are chosen for whole schema files";
        }
        if (!SourceVersion.isIdentifier(name) || hasInvisible(name)) {
            return "that is not a Java name";
        }
        if (ReservedNames.isKeyword(name)) {
            return "that is a word of the language Java";
        }
        if (name.indexOf('$') >= 0) {
            return "'$' is left to compilers, which name the files of nested classes with it";
        }
        int bytes = bytes(name);
        return bytes > MOST_BYTES
                ? "it has " + bytes + " bytes in UTF-8, and at most " + MOST_BYTES + " are possible"
                : null;
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
        for (String part : name.split("\\.")) {
            if (bytes(part) > MOST_FOLDER_BYTES) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether something is the full name of a class, nested ones after a point, in a package: the names of classes
     * start with a capital, so that one sees where the package ends.
     */
    public static boolean isClass(String name) {
        return outermost(List.of(name.split("\\.", -1))) > 0;
    }

    /**
     * Returns which part of a class's full name is its outermost class, the first that starts with a capital.
     *
     * @return the index, from 1; or -1 where this is no full name of a class
     */
    private static int outermost(List<String> parts) {
        if (!SourceVersion.isName(String.join(".", parts), SourceVersion.RELEASE_17)) {
            return -1;
        }
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

    /** Returns the class that has a full name, as {@link #isClass} takes it; null where it is none. */
    public static @Nullable ClassName className(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        int outermost = outermost(parts);
        if (outermost < 0) {
            return null;
        }
        ClassName type = ClassName.get(String.join(".", parts.subList(0, outermost)), parts.get(outermost));
        for (String nested : parts.subList(outermost + 1, parts.size())) {
            type = type.nestedClass(nested);
        }
        return type;
    }

    /** Returns whether a name's first character is a capital, underscores before it aside. */
    static boolean startsWithCapital(String name) {
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
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (Character.isIdentifierIgnorable(name.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
