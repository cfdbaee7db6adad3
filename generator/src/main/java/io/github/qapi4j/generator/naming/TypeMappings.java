package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Java types that the user chose for strings, by the keys that the generator's options describe. */
public final class TypeMappings {
    private final Map<String, String> mappings;
    private final Set<String> unused;

    /**
     * Takes the user's choices for one run, which may have several schemas.
     *
     * @param mappings key → word or class
     */
    public TypeMappings(Map<String, String> mappings) {
        this.mappings = mappings;
        this.unused = new TreeSet<>(mappings.keySet());
    }

    /** Returns the keys for which no schema has had a use so far, sorted. */
    public List<String> unused() {
        return List.copyOf(unused);
    }

    /**
     * Finds what the choices are for. A member has one type wherever it stands, also among those of a derived struct: its
     * key is that of the definition that writes it down.
     *
     * @param diagnostics where choices go that cannot be followed
     * @return the member or branch → its type
     */
    Map<Element, StringMapping> assign(Schema schema, Diagnostics diagnostics) {
        Map<Element, StringMapping> types = new HashMap<>();
        if (mappings.isEmpty()) {
            return types;
        }
        for (Definition definition : schema.definitions().values()) {
            for (Member member : definition.ownMembers()) {
                Element element = Element.member(definition.name(), member.name());
                assign(element, member.type(), member.span(), types, diagnostics);
            }
            if (definition instanceof AlternateDefinition alternate) {
                for (Branch branch : alternate.branches()) {
                    Element element = Element.branch(definition.name(), branch.name());
                    assign(element, branch.type(), branch.span(), types, diagnostics);
                }
            }
        }
        return types;
    }

    private void assign(
            Element element, Type type, Span place, Map<Element, StringMapping> types, Diagnostics diagnostics) {
        String key = element.definition() + (element.part() == Element.Part.BRANCH ? ":" : ".") + element.name();
        String mapping = mappings.get(key);
        if (mapping == null) {
            return;
        }
        unused.remove(key);
        @Nullable StringMapping chosen = StringMapping.of(mapping);
        if ((type instanceof ArrayType array ? array.element() : type) != BuiltinType.STR) {
            report(key, mapping, "it is " + words(type) + ", and only 'str' can be mapped", place, diagnostics);
        } else if (chosen == null) {
            report(
                    key,
                    mapping,
                    "that is neither base64, path, secret or uri nor the full name of a Java class that generated code"
                            + " can name",
                    place,
                    diagnostics);
        } else {
            types.put(element, chosen);
        }
    }

    private static String words(Type type) {
        return type instanceof ArrayType array
                ? "an array of '" + array.element().qapiName() + "'"
                : "of type '" + type.qapiName() + "'";
    }

    private static void report(String key, String mapping, String why, Span place, Diagnostics diagnostics) {
        diagnostics.error(
                Code.BAD_TYPE_MAPPING,
                place,
                "the type mapping from '" + key + "' to '" + mapping + "' cannot be followed: " + why,
                Note.of("change or remove it (--type, in a POM: typeMappings)"));
    }
}
