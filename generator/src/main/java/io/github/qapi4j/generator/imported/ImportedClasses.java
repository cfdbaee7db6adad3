package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.select.DefinitionSelection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which classes are there, and what they do with unknown members. */
final class ImportedClasses {
    private static final Note UNKNOWN_MEMBERS = Note.of(
            "say that unknown members are ignored here, too, or have the type"
                    + " generated to keep them there, or generate it in a package of your own, by an import of fewer schemas");

    private static final Note NO_CLASS = Note.of(
            "generate it, too, in a package of your own, by an import of fewer schemas, or have it generated there");

    private final ImportedDefinitions types;
    private final GenerateOptions said;

    /** What is generated → which of the imported definitions it refers to, in order. */
    private final Map<Definition, Set<String>> uses;

    /**
     * Looks at what is used of imported types.
     *
     * @param said what the user says, of which what is generated depends
     */
    ImportedClasses(ImportedDefinitions types, GenerateOptions said) {
        this.types = types;
        this.said = said;
        this.uses = uses(types, said);
    }

    private static Map<Definition, Set<String>> uses(ImportedDefinitions types, GenerateOptions said) {
        Schema schema = types.schema();
        Schema kept = new DefinitionSelection(List.of(said)).apply(schema, said, new Diagnostics());
        Set<String> elsewhere = Imports.of(schema, said).keySet();
        Map<Definition, Set<String>> uses = new LinkedHashMap<>();
        for (Definition definition : kept.definitions().values()) {
            Set<String> used = new LinkedHashSet<>();
            for (Type type : definition.references()) {
                used.add((type instanceof ArrayType array ? array.element() : type).qapiName());
            }
            used.retainAll(types.definitions().keySet());
            if (!used.isEmpty() && !elsewhere.contains(definition.header().module())) {
                uses.put(definition, used);
            }
        }
        return uses;
    }

    /** Returns options that say which of the classes keep unknown members, and which are not there. */
    GenerateOptions follow(GenerateOptions options, Refusals refusals) {
        Set<String> keeping = new TreeSet<>(options.keepingImports());
        keeping.addAll(keeping(refusals));
        Set<String> excluded = new TreeSet<>(options.excludeDefinitions());
        excluded.addAll(gone(refusals));
        return options.toBuilder(options.packageName())
                .keepingImports(keeping)
                .excludeDefinitions(excluded)
                .build();
    }

    /** What a class leaves out that is there already, nobody else can keep; what it keeps does no harm. */
    private Set<String> keeping(Refusals refusals) {
        UnknownMembersMode there = types.binding().options().unknownMembers();
        if (there == said.unknownMembers()) {
            return Set.of();
        }
        if (there == UnknownMembersMode.KEEP) {
            return types.definitions().keySet();
        }
        for (Map.Entry<Definition, Set<String>> use : uses.entrySet()) {
            for (String name : use.getValue()) {
                if (isOrHoldsObject(Objects.requireNonNull(types.definitions().get(name)))) {
                    refusals.refuse(
                            use.getKey().header().span(),
                            "'" + use.getKey().name() + "' keeps unknown members here, but '" + name
                                    + "', which it uses, ignores them",
                            UNKNOWN_MEMBERS);
                    return Set.of();
                }
            }
        }
        return Set.of();
    }

    private boolean isOrHoldsObject(Definition definition) {
        return definition instanceof StructDefinition
                || definition instanceof UnionDefinition
                || definition instanceof AlternateDefinition
                        && definition.references().stream()
                                .anyMatch(type -> type instanceof DefinedType branch
                                        && isOrHoldsObject(types.schema().definition(branch)));
    }

    /** What has no class there can be left out here, but where something that is generated refers to it. */
    private Set<String> gone(Refusals refusals) {
        Set<String> gone = new TreeSet<>(types.definitions().keySet());
        gone.removeAll(types.binding().generated().definitions().keySet());
        Set<String> unused = new TreeSet<>(gone);
        uses.forEach((definition, used) -> {
            for (String name : used) {
                if (gone.contains(name)) {
                    unused.remove(name);
                    refusals.refuse(
                            definition.header().span(),
                            "'" + definition.name() + "' refers to '" + name + "', which has no class",
                            NO_CLASS);
                }
            }
        });
        return unused;
    }
}
