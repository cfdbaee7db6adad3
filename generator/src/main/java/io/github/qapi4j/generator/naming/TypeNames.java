package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
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
final class TypeNames {
    private TypeNames() {}

    static Map<String, ClassName> assign(
            Collection<Definition> definitions,
            UnaryOperator<String> packages,
            NameMappings mappings,
            Diagnostics diagnostics) {
        Map<String, NameScope> files = new HashMap<>();
        Map<String, ClassName> types = new LinkedHashMap<>();
        definitions.stream()
                .filter(definition -> !definition.name().equals(Schema.QTYPE))
                .sorted(precedence(mappings))
                .forEach(definition -> {
                    String packageName = packages.apply(definition.header().module());
                    NameScope scope = files.computeIfAbsent(packageName, name -> new NameScope(NameKind.TYPE));
                    types.put(
                            definition.name(),
                            ClassName.get(
                                    packageName,
                                    mappings.name(
                                            definition.name(),
                                            wanted(definition),
                                            scope,
                                            definition.header().span(),
                                            diagnostics)));
                });
        return types;
    }

    /** Who chooses first: names that the user gave, then types, then commands, then events. */
    private static Comparator<Definition> precedence(NameMappings mappings) {
        return Comparator.comparing((Definition definition) -> !mappings.has(definition.name()))
                .thenComparing(definition ->
                        mappings.has(definition.name()) || definition.isType() ? "" : definition.keyword());
    }

    /** Returns what a class would best be called. */
    private static String wanted(Definition definition) {
        if (definition.isType()) {
            String type = CaseStyle.typeName(definition.name());
            return ReservedNames.isField(type) || ReservedNames.isJavaLang(type) ? type + "_" : type;
        }
        String name = definition.name();
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        return CaseStyle.upperCamel(capitals ? name.toLowerCase(Locale.ROOT) : name)
                + CaseStyle.upperCamel(definition.keyword());
    }
}
