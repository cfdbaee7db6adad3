package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that stands for strings of some form.
 *
 * @param type the class; its {@code toString()} gives the text back, but of the runtime's {@code Secret}
 * @param parser its static method that makes a value of a text
 * @param expected what such a text is, with an article
 */
public record StringMapping(ClassName type, String parser, String expected) {
    private static final String RUNTIME = "io.github.qapi4j.runtime";

    private static final Map<String, StringMapping> WORDS = Map.of(
            "base64", new StringMapping(ClassName.get(RUNTIME, "Base64Bytes"), "parse", "a base64 text"),
            "path", new StringMapping(ClassName.get(RUNTIME, "FilePath"), "parse", "a path"),
            "secret", new StringMapping(ClassName.get(RUNTIME + ".secret", "Secret"), "parse", "a text"),
            "uri", new StringMapping(ClassName.get("java.net", "URI"), "create", "a URI"));

    /**
     * Returns the type that a word or the full name of a class stands for; null where it is neither, or where the class
     * cannot be named in generated code.
     */
    static @Nullable StringMapping of(String mapping) {
        StringMapping shipped = WORDS.get(mapping);
        if (shipped != null) {
            return shipped;
        }
        ClassName type = ChosenName.className(mapping);
        if (type == null
                || ReservedNames.BRANCHES.contains(type.topLevelClassName().simpleName())) {
            return null;
        }
        return new StringMapping(type, "parse", "a text that " + type.simpleName() + " takes");
    }
}
