package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Member;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for imported types where these were generated, chosen here as well: what is generated inherits their members,
 * calls their builders and names their classes. What is chosen otherwise here is an error, since no code could be both.
 */
public final class ImportedChoices {
    private static final String DEFINED = "defined";
    private static final String OPEN = "neither defined nor undefined";

    private static final Note REMEDY = Note.of("leave the choice out: for imported types that of the artifact holds");

    private static final Note UNKNOWN_MEMBERS = Note.of(
            "say that unknown members are ignored here, too, or have the type"
                    + " generated to keep them there, or generate it in a package of your own, by an import of fewer schemas");

    private static final Note NO_CLASS = Note.of(
            "generate it, too, in a package of your own, by an import of fewer schemas, or have it generated there");

    private final Schema schema;
    private final GenerateOptions said;
    private final Diagnostics diagnostics;
    private final Map<String, String> names;
    private final Map<String, String> types;
    private final Set<String> optional;
    private final Set<String> defines;
    private final Set<String> undefines;
    private final Set<String> excluded;
    private final Set<String> keeping = new TreeSet<>();

    private ImportedChoices(Schema schema, GenerateOptions said, Diagnostics diagnostics) {
        this.schema = schema;
        this.said = said;
        this.diagnostics = diagnostics;
        this.names = new TreeMap<>(said.nameMappings());
        this.types = new TreeMap<>(said.typeMappings());
        this.optional = new TreeSet<>(said.optionalMembers());
        this.defines = new TreeSet<>(said.defines());
        this.undefines = new TreeSet<>(said.undefines());
        this.excluded = new TreeSet<>(said.excludeDefinitions());
    }

    /**
     * Returns options for a root schema with the choices for the types that it imports.
     *
     * @param schema the root schema as it was checked, or what versions of it were merged into
     * @param options what the user says
     * @param bindings how types were generated that may be among the imported ones; of two that have a type in the package from
     *     which it is imported, the first counts
     * @param diagnostics where it goes if the user says otherwise
     */
    public static GenerateOptions follow(
            Schema schema, GenerateOptions options, List<ImportedBinding> bindings, Diagnostics diagnostics) {
        ImportedChoices choices = new ImportedChoices(schema, options, diagnostics);
        Map<String, String> imports = Imports.of(schema, options);
        Set<String> known = new HashSet<>();
        for (ImportedBinding binding : bindings) {
            Map<String, Definition> imported = imported(schema, imports, binding);
            imported.keySet().removeAll(known);
            known.addAll(imported.keySet());
            if (!imported.isEmpty()) {
                choices.follow(imported, binding);
            }
        }
        return known.isEmpty() ? options : choices.options();
    }

    /** Returns what is imported from the package that a binding has it in, by name. */
    private static Map<String, Definition> imported(
            Schema schema, Map<String, String> imports, ImportedBinding binding) {
        Map<String, String> packages = binding.packages();
        Map<String, Definition> imported = new LinkedHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable Definition there = binding.schema().definitions().get(definition.name());
            @Nullable String wanted = imports.get(definition.header().module());
            if (there != null
                    && wanted != null
                    && wanted.equals(packages.get(there.header().module()))) {
                imported.put(definition.name(), definition);
            }
        }
        return imported;
    }

    private GenerateOptions options() {
        if (optional.size() > 1) {
            optional.remove(GenerateOptions.NONE);
        }
        return said.toBuilder(said.packageName())
                .nameMappings(names)
                .typeMappings(types)
                .optionalMembers(optional)
                .defines(defines)
                .undefines(undefines)
                .excludeDefinitions(excluded)
                .keepingImports(keeping)
                .build();
    }

    private void follow(Map<String, Definition> imported, ImportedBinding binding) {
        GenerateOptions there = binding.options();
        Schema generated = binding.generated();
        followMappings("name mapping", imported, names, there.nameMappings(), binding);
        followMappings("type mapping", imported, types, there.typeMappings(), binding);
        Set<String> inherited = Identifiers.of(schema.withDefinitions(inherited(imported)));
        for (String identifier : Identifiers.of(schema.withDefinitions(imported))) {
            followIdentifier(identifier, inherited.contains(identifier), imported, binding);
        }
        for (Definition definition : imported.values()) {
            @Nullable Definition made = generated.definitions().get(definition.name());
            if (made != null) {
                followMembers(definition, made, binding);
            }
        }
        Map<Definition, Set<String>> uses = uses(imported.keySet());
        followUnknownMembers(imported, uses, binding);
        leaveOut(imported, generated, uses, binding);
    }

    private void followMappings(
            String kind,
            Map<String, Definition> imported,
            Map<String, String> here,
            Map<String, String> there,
            ImportedBinding binding) {
        Set<String> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            @Nullable Definition owner = owner(key, imported);
            @Nullable String own = here.get(key);
            @Nullable String other = there.get(key);
            if (owner == null || Objects.equals(own, other)) {
                continue;
            }
            if (own == null && other != null) {
                here.put(key, other);
            } else {
                refuse(
                        owner.header().span(),
                        "'" + key + "' has the " + kind + " '" + own + "' here, but "
                                + (other == null ? "none" : "'" + other + "'"),
                        REMEDY,
                        binding);
            }
        }
    }

    /** Names of definitions may hold dots themselves. */
    private static @Nullable Definition owner(String key, Map<String, Definition> imported) {
        for (int end = key.length();
                end > 0;
                end = Math.max(key.lastIndexOf('.', end - 1), key.lastIndexOf(':', end - 1))) {
            @Nullable Definition definition = imported.get(key.substring(0, end));
            if (definition != null) {
                return definition;
            }
        }
        return null;
    }

    /** Returns the types whose members are members of what is generated, too. */
    private Map<String, Definition> inherited(Map<String, Definition> imported) {
        Map<String, Definition> inherited = new LinkedHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable DefinedType base = imported.containsKey(definition.name()) ? null : definition.baseType();
            while (base != null) {
                Definition held = schema.definition(base);
                if (imported.containsKey(held.name())) {
                    inherited.put(held.name(), held);
                }
                base = held.baseType();
            }
        }
        return inherited;
    }

    /** What is known here only, does no harm to what is merely used. */
    private void followIdentifier(
            String identifier, boolean inherited, Map<String, Definition> imported, ImportedBinding binding) {
        String here = known(identifier, defines, undefines);
        String there =
                known(identifier, binding.options().defines(), binding.options().undefines());
        if (here.equals(there) || there.equals(OPEN) && !inherited) {
            return;
        }
        if (!here.equals(OPEN)) {
            Span place = imported.values().iterator().next().header().span();
            refuse(place, "'" + identifier + "' is " + here + " here, but " + there, REMEDY, binding);
        } else if (there.equals(DEFINED)) {
            defines.add(identifier);
        } else {
            undefines.add(identifier);
        }
    }

    private static String known(String identifier, Set<String> defines, Set<String> undefines) {
        return defines.contains(identifier) ? DEFINED : undefines.contains(identifier) ? "undefined" : OPEN;
    }

    private void followMembers(Definition definition, Definition made, ImportedBinding binding) {
        Map<String, Member> members = new TreeMap<>();
        made.ownMembers().forEach(member -> members.put(member.name(), member));
        for (Member member : definition.ownMembers()) {
            @Nullable Member there = members.get(member.name());
            String key = definition.name() + "." + member.name();
            boolean chosen = said.optionalMembers().contains(key)
                    || said.optionalMembers().contains(definition.name() + ".*");
            if (there == null || member.optional() || member.condition() != null) {
                continue;
            }
            if (there.optional()) {
                optional.add(key);
            } else if (chosen) {
                refuse(member.span(), "'" + key + "' is optional here, but mandatory", REMEDY, binding);
            }
        }
    }

    /** Returns what is generated → which of some definitions it refers to, in order. */
    private Map<Definition, Set<String>> uses(Set<String> imported) {
        Schema kept = new DefinitionSelection(List.of(said)).apply(schema, said, new Diagnostics());
        Set<String> elsewhere = Imports.of(schema, said).keySet();
        Map<Definition, Set<String>> uses = new LinkedHashMap<>();
        for (Definition definition : kept.definitions().values()) {
            Set<String> used = new LinkedHashSet<>();
            for (Type type : definition.references()) {
                used.add((type instanceof ArrayType array ? array.element() : type).qapiName());
            }
            used.retainAll(imported);
            if (!used.isEmpty() && !elsewhere.contains(definition.header().module())) {
                uses.put(definition, used);
            }
        }
        return uses;
    }

    /** What a class leaves out that is there already, nobody else can keep; what it keeps does no harm. */
    private void followUnknownMembers(
            Map<String, Definition> imported, Map<Definition, Set<String>> uses, ImportedBinding binding) {
        UnknownMembersMode there = binding.options().unknownMembers();
        if (there == said.unknownMembers()) {
            return;
        }
        if (there == UnknownMembersMode.KEEP) {
            keeping.addAll(imported.keySet());
            return;
        }
        for (Map.Entry<Definition, Set<String>> use : uses.entrySet()) {
            for (String name : use.getValue()) {
                if (isOrHoldsObject(Objects.requireNonNull(imported.get(name)))) {
                    refuse(
                            use.getKey().header().span(),
                            "'" + use.getKey().name() + "' keeps unknown members here, but '" + name
                                    + "', which it uses, ignores them",
                            UNKNOWN_MEMBERS,
                            binding);
                    return;
                }
            }
        }
    }

    private boolean isOrHoldsObject(Definition definition) {
        return definition instanceof StructDefinition
                || definition instanceof UnionDefinition
                || definition instanceof AlternateDefinition
                        && definition.references().stream()
                                .anyMatch(type -> type instanceof DefinedType branch
                                        && isOrHoldsObject(schema.definition(branch)));
    }

    /** What has no class there can be left out here, but where something that is generated refers to it. */
    private void leaveOut(
            Map<String, Definition> imported,
            Schema generated,
            Map<Definition, Set<String>> uses,
            ImportedBinding binding) {
        Set<String> gone = new TreeSet<>(imported.keySet());
        gone.removeAll(generated.definitions().keySet());
        excluded.addAll(gone);
        uses.forEach((definition, used) -> {
            for (String name : used) {
                if (gone.contains(name)) {
                    excluded.remove(name);
                    refuse(
                            definition.header().span(),
                            "'" + definition.name() + "' refers to '" + name + "', which has no class",
                            NO_CLASS,
                            binding);
                }
            }
        });
    }

    private void refuse(Span place, String difference, Note remedy, ImportedBinding binding) {
        diagnostics.error(
                Code.IMPORTED_OTHERWISE,
                place,
                difference + " where the imported type was generated, as " + binding.source() + " says",
                remedy);
    }
}
