package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that make each record of the old types by its constructor, from variables of the old components' types. */
final class PositionalClients {
    private static final GenerateOptions OPTIONS =
            GenerateOptions.builder("types").documentation(false).build();

    private final List<OutputFile> after;
    private final ClassLoader old;
    private final ClassLoader now;

    PositionalClients(List<OutputFile> before, List<OutputFile> after) {
        this.after = after;
        this.old = InMemoryCompiler.compileBriefly(before).classes();
        this.now = InMemoryCompiler.compileBriefly(after).classes();
    }

    /** Returns the definitions of which a client does not compile any more, or names another component than it means. */
    Set<String> broken(Schema schema) throws ReflectiveOperationException {
        Set<String> broken = new TreeSet<>();
        Map<String, String> owners = new LinkedHashMap<>();
        List<OutputFile> sources = new ArrayList<>(after);
        for (Map.Entry<String, List<Class<?>>> owner : records(schema).entrySet()) {
            for (Class<?> type : owner.getValue()) {
                String name = "C" + owners.size();
                owners.put(name, owner.getKey());
                sources.add(client(name, type));
                if (!components(type).equals(components(counterpart(type)))) {
                    broken.add(owner.getKey());
                }
            }
        }
        Matcher errors = Pattern.compile("clients/(C[0-9]+)\\.java:[0-9]+: error")
                .matcher(InMemoryCompiler.compileBriefly(sources).messages());
        while (errors.find()) {
            broken.add(owners.get(errors.group(1)));
        }
        return broken;
    }

    private static OutputFile client(String name, Class<?> type) {
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String argument = "v" + arguments.size();
            parameters.add(component.getGenericType().getTypeName().replace('$', '.') + " " + argument);
            arguments.add(argument);
        }
        return new OutputFile(
                "clients/" + name + ".java",
                "package clients;\nfinal class " + name + " {\n    static Object make("
                        + String.join(", ", parameters) + ") { return new " + type.getCanonicalName() + "("
                        + String.join(", ", arguments) + "); }\n}\n");
    }

    /** Strings that change places compile, and mean something else. */
    private static List<String> components(Class<?> type) {
        return type == null || !type.isRecord()
                ? List.of("not there")
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    private Class<?> counterpart(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, now);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Returns definition → its record, or those that a union or an alternate has for its cases. */
    private Map<String, List<Class<?>>> records(Schema schema) throws ReflectiveOperationException {
        Map<String, List<Class<?>>> records = new LinkedHashMap<>();
        for (Map.Entry<String, String> type : names(schema).entrySet()) {
            Class<?> self = Class.forName(type.getValue(), false, old);
            List<Class<?>> found = new ArrayList<>();
            if (self.isRecord()) {
                found.add(self);
            }
            if (self.isInterface()) {
                Arrays.stream(self.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .filter(nested -> !nested.getSimpleName().startsWith("Unrecognized"))
                        .forEach(found::add);
            }
            records.put(type.getKey(), found);
        }
        return records;
    }

    private static Map<String, String> names(Schema schema) {
        Schema filtered = ConditionFilter.apply(schema, Profile.OPEN);
        JavaNames names = NameAssigner.assign(
                filtered, VersionFacts.NONE, OPTIONS, NameOverrides.of(List.of(OPTIONS)), new Diagnostics());
        Map<String, String> classes = new LinkedHashMap<>();
        for (Definition definition : filtered.definitions().values()) {
            if (names.types().containsKey(definition.name())
                    && !definition.name().equals(Schema.QTYPE)) {
                classes.put(definition.name(), names.className(definition.name()));
            }
        }
        return classes;
    }

    /** Returns the definitions that components of a definition's records are of, and those that these are of. */
    Set<String> componentsOf(Schema schema, String owner) throws ReflectiveOperationException {
        Map<String, String> definitions = new LinkedHashMap<>();
        names(schema).forEach((name, type) -> definitions.put(type, name));
        Set<String> found = new TreeSet<>();
        for (Class<?> type : records(schema).getOrDefault(owner, List.of())) {
            for (RecordComponent component : type.getRecordComponents()) {
                definitions.forEach((name, definition) -> {
                    if (component.getGenericType().getTypeName().matches(".*\\b" + Pattern.quote(name) + "\\b.*")) {
                        found.add(definition);
                    }
                });
            }
        }
        return found;
    }
}
