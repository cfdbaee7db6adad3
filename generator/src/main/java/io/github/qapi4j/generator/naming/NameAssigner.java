package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.wire.WireObjects;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides every Java name of a schema. */
public final class NameAssigner {
    private final Schema schema;
    private final VersionFacts facts;
    private final NameMappings mappings;
    private final Diagnostics diagnostics;
    private final Map<String, ClassName> types;
    private final Map<String, Map<String, String>> constants = new LinkedHashMap<>();
    private final Map<String, Map<String, ClassName>> branches = new LinkedHashMap<>();
    private final Map<String, ClassName> untagged = new LinkedHashMap<>();

    private NameAssigner(
            Schema schema,
            VersionFacts facts,
            NameMappings mappings,
            Map<String, ClassName> types,
            Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.schema = schema;
        this.facts = facts;
        this.mappings = mappings;
        this.types = types;
    }

    /**
     * Assigns the names of all definitions.
     *
     * @param schema a checked schema
     * @param facts which unions stand for objects without a tag, if several versions were merged
     * @param options the packages
     * @param choices what the user chose; what is wrong with it goes to the diagnostics
     * @return the names, the same for the same schema and options
     */
    public static JavaNames assign(
            Schema schema,
            VersionFacts facts,
            GenerateOptions options,
            NameOverrides choices,
            Diagnostics diagnostics) {
        Map<String, String> imports = Imports.of(schema, options);
        Map<String, String> packages = new HashMap<>(options.packages());
        packages.putAll(imports);
        Map<String, ClassName> types = TypeNames.assign(
                schema.definitions().values(),
                module -> packages.getOrDefault(module, options.packageName()),
                choices.names(),
                diagnostics);
        NameAssigner assigner = new NameAssigner(schema, facts, choices.names(), types, diagnostics);
        schema.definitions().values().forEach(assigner::assignInside);
        MemberNames members = new MemberNames(schema, facts, choices.names(), types, diagnostics);
        schema.definitions().values().forEach(members::assign);
        Set<String> imported = schema.definitions().values().stream()
                .filter(definition -> imports.containsKey(definition.header().module()))
                .map(Definition::name)
                .collect(Collectors.toSet());
        return new JavaNames(
                options.packageName(),
                imported,
                types,
                members.names(),
                assigner.constants,
                assigner.branches,
                assigner.untagged,
                members.tagTexts(),
                members.values(),
                choices.types().assign(schema, diagnostics));
    }

    /** Names what stands inside a definition: the constants of an enum, the branches' records. */
    private void assignInside(Definition definition) {
        assignConstants(definition);
        assignBranches(definition, new WireObjects(schema).cases(definition));
    }

    private void assignConstants(Definition definition) {
        NameScope scope = new NameScope(NameKind.CONSTANT);
        Map<String, String> names = new LinkedHashMap<>();
        for (EnumValue value :
                mappings.chosenFirst(definition.values(), value -> definition.name() + "." + value.name())) {
            String key = definition.name() + "." + value.name();
            names.put(
                    value.name(),
                    mappings.name(key, CaseStyle.upperSnake(value.name()), scope, value.span(), diagnostics));
        }
        constants.put(definition.name(), names);
    }

    private void assignBranches(Definition definition, List<String> wireNames) {
        if (wireNames.isEmpty()) {
            return;
        }
        ClassName type = Objects.requireNonNull(types.get(definition.name()));
        NameScope scope = new NameScope(NameKind.BRANCH);
        scope.unique(type.simpleName());
        if (facts.untagged().containsKey(definition.name())) {
            untagged.put(definition.name(), type.nestedClass(scope.unique(GeneratedNames.UNTAGGED_BRANCH)));
        }
        Map<String, ClassName> names = new LinkedHashMap<>();
        for (String wireName : mappings.chosenFirst(wireNames, name -> definition.name() + ":" + name)) {
            String name = mappings.name(
                    definition.name() + ":" + wireName,
                    CaseStyle.upperCamel(wireName),
                    scope,
                    definition.header().span(),
                    diagnostics);
            names.put(wireName, type.nestedClass(name));
        }
        branches.put(definition.name(), names);
    }
}
