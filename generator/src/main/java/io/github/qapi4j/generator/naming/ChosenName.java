package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.options.JavaIdentifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that users choose for classes that exist and for single things of the schema. */
public final class ChosenName {
    /**
     * How many bytes a simple name may have. With the name of a class nested in it, and of the builder in that, it still is
     * the name of a file, and 254 of them are one constant of a class.
     */
    static final int MOST_BYTES = 120;

    private ChosenName() {}

    /** Returns what is wrong with a name without points, as a clause without a final stop; null for a good one. */
    static @Nullable String fault(String name) {
        if (name.indexOf('.') >= 0) {
            return "that is not a simple name; packages are chosen for whole schema files";
        }
        if (!JavaIdentifiers.isIdentifier(name)) {
            return "that is not a Java name";
        }
        if (ReservedNames.isKeyword(name)) {
            return "that is a word of the language Java";
        }
        if (name.indexOf('$') >= 0) {
            return "'$' is left to compilers, which name the files of nested classes with it";
        }
        int bytes = JavaIdentifiers.bytes(name);
        return bytes > MOST_BYTES
                ? "it has " + bytes + " bytes in UTF-8, and at most " + MOST_BYTES + " are possible"
                : null;
    }

    /** Returns the class that has a full name, as {@link JavaIdentifiers#isClass} takes it; null where it is none. */
    public static @Nullable ClassName className(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        int outermost = JavaIdentifiers.outermost(name);
        if (outermost < 0) {
            return null;
        }
        ClassName type = ClassName.get(String.join(".", parts.subList(0, outermost)), parts.get(outermost));
        for (String nested : parts.subList(outermost + 1, parts.size())) {
            type = type.nestedClass(nested);
        }
        return type;
    }
}
