package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The names of top-level classes. A type keeps the name that the schema gives it; commands and events carry a suffix, as
 * QMP has types, commands and events that differ in case only, and give way where even that clashes.
 */
final class TypeNames implements Definition.Visitor<TypeNames.Wish> {
    /**
     * What a class would best be called.
     *
     * @param rank who chooses first: types, then commands, then events
     */
    record Wish(int rank, String name) {}

    static Map<String, ClassName> assign(
            Collection<Definition> definitions,
            UnaryOperator<String> packages,
            NameMappings mappings,
            Diagnostics diagnostics) {
        TypeNames wishes = new TypeNames();
        Map<String, NameScope> files = new HashMap<>();
        Map<String, ClassName> types = new LinkedHashMap<>();
        definitions.stream()
                .filter(definition -> !definition.name().equals(Schema.QTYPE))
                .sorted(Comparator.comparingInt(definition -> mappings.has(definition.name())
                        ? -1
                        : definition.accept(wishes).rank()))
                .forEach(definition -> {
                    String packageName = packages.apply(definition.header().module());
                    NameScope scope =
                            files.computeIfAbsent(packageName, name -> NameScope.ofFiles(ReservedNames.TYPES));
                    String wanted = definition.accept(wishes).name();
                    types.put(
                            definition.name(),
                            ClassName.get(
                                    packageName,
                                    mappings.name(
                                            definition.name(),
                                            wanted,
                                            scope,
                                            definition.header().span(),
                                            diagnostics)));
                });
        return types;
    }

    @Override
    public Wish visitEnum(EnumDefinition definition) {
        return type(definition);
    }

    @Override
    public Wish visitStruct(StructDefinition definition) {
        return type(definition);
    }

    @Override
    public Wish visitUnion(UnionDefinition definition) {
        return type(definition);
    }

    @Override
    public Wish visitAlternate(AlternateDefinition definition) {
        return type(definition);
    }

    @Override
    public Wish visitCommand(CommandDefinition definition) {
        return new Wish(1, CaseStyle.upperCamel(definition.name()) + "Command");
    }

    @Override
    public Wish visitEvent(EventDefinition definition) {
        return new Wish(2, CaseStyle.upperCamel(definition.name().toLowerCase(Locale.ROOT)) + "Event");
    }

    private static Wish type(Definition definition) {
        return new Wish(0, CaseStyle.typeName(definition.name()));
    }
}
