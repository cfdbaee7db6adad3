package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user chose instead of what would be assigned, for one run, which may have several schemas.
 *
 * @param names the names
 * @param types the types of strings
 * @param modules the packages of schema files
 * @param identifiers what is known of the identifiers of conditions
 */
public record NameOverrides(
        NameMappings names, TypeMappings types, PackageOverrides modules, DeclaredIdentifiers identifiers) {
    /** Returns the choices of all options together. */
    public static NameOverrides of(Collection<GenerateOptions> options) {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        Set<String> identifiers = new TreeSet<>();
        for (GenerateOptions one : options) {
            names.putAll(one.nameMappings());
            types.putAll(one.typeMappings());
            identifiers.addAll(one.defines());
            identifiers.addAll(one.undefines());
        }
        return new NameOverrides(
                new NameMappings(names),
                new TypeMappings(types),
                new PackageOverrides(),
                new DeclaredIdentifiers(identifiers));
    }

    /** Looks which files and identifiers a root schema has a use for; of names and types, only assigning them tells. */
    public void read(Path root, Schema schema, GenerateOptions options) {
        modules.read(root, schema, options);
        identifiers.read(schema);
    }

    /**
     * Reports the choices that no schema has had a use for: they are misspelt.
     *
     * @param place where to say so, if it cannot be said of one of the schemas
     * @param facts what is known of versions, where there are several
     */
    public void refuseUnused(Span place, VersionFacts facts, Diagnostics diagnostics) {
        modules.refuseUnread(diagnostics);
        identifiers.refuseUnknown(place, diagnostics);
        for (String key : names.unused()) {
            diagnostics.error(
                    Code.BAD_NAME_MAPPING,
                    place,
                    "there is a name mapping for '" + key + "', which no schema has",
                    notes(
                            key,
                            facts,
                            "write Type, Type.member, Enum.value, Union:value or Alternate:branch,"
                                    + " as the schema spells them"));
        }
        for (String key : types.unused()) {
            diagnostics.error(
                    Code.BAD_TYPE_MAPPING,
                    place,
                    "there is a type mapping for '" + key + "', which no schema has",
                    notes(
                            key,
                            facts,
                            "write Type.member, command.argument, EVENT.argument or Alternate:branch, as the schema"
                                    + " spells them, and an inherited member with the type that declares it"));
        }
    }

    private static Note[] notes(String key, VersionFacts facts, String remedy) {
        String owner = VersionFacts.owner(key);
        List<Note> notes = new ArrayList<>(Suggestion.newerNames(owner, facts.newerNames(owner)));
        notes.add(Note.of(remedy));
        return notes.toArray(Note[]::new);
    }
}
