package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that stands for strings of some form.
 *
 * @param type the class; its {@code toString()} gives the text back
 * @param parser its static method that makes a value of a text
 * @param expected what such a text is, with an article
 */
public record TextType(ClassName type, String parser, String expected) {
    private static final String RUNTIME = "io.github.qapi4j.runtime";

    private static final Map<String, TextType> WORDS = Map.of(
            "base64", new TextType(ClassName.get(RUNTIME, "Base64Bytes"), "parse", "a base64 text"),
            "path", new TextType(ClassName.get(RUNTIME, "FilePath"), "parse", "a path"),
            "uri", new TextType(ClassName.get("java.net", "URI"), "create", "a URI"));

    /**
     * Returns the type that a word or the full name of a class stands for; null where it is neither, or where the class
     * cannot be named in generated code.
     */
    static @Nullable TextType of(String mapping) {
        TextType shipped = WORDS.get(mapping);
        if (shipped != null || !SourceVersion.isName(mapping, SourceVersion.RELEASE_17)) {
            return shipped;
        }
        List<String> parts = List.of(mapping.split("\\."));
        int outermost = outermost(parts);
        if (outermost <= 0 || ReservedNames.BRANCHES.contains(parts.get(outermost))) {
            return null;
        }
        ClassName type = ClassName.get(String.join(".", parts.subList(0, outermost)), parts.get(outermost));
        for (String nested : parts.subList(outermost + 1, parts.size())) {
            type = type.nestedClass(nested);
        }
        return new TextType(type, "parse", "a text that " + type.simpleName() + " takes");
    }

    /** Returns which part is the outermost class, the first with a capital: others could be taken for variables. */
    private static int outermost(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (Character.isUpperCase(parts.get(i).codePointAt(0))) {
                return i;
            }
        }
        return -1;
    }
}
