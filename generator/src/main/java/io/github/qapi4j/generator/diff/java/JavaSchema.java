package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.model.wire.Directions;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.JavaTypes;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.select.DefinitionSelection;
import io.github.qapi4j.generator.select.OptionalMembers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A schema with the Java names that the generator chooses for it.
 *
 * @param schema the schema under a profile
 * @param facts what is known of the versions that were merged into it
 * @param names its names
 * @param directions which way its types go
 * @param definitions the definitions for which a class is generated, by name
 */
record JavaSchema(
        Schema schema,
        VersionFacts facts,
        JavaNames names,
        Directions directions,
        Map<String, Definition> definitions) {
    /**
     * Names a schema.
     *
     * @throws DiffException if the generator would refuse it
     */
    static JavaSchema of(JavaSide side) throws DiffException {
        Schema checked = side.schema();
        GenerateOptions options = side.options();
        Schema configured = ConditionFilter.apply(checked, new Profile(options.defines(), options.undefines()));
        Diagnostics diagnostics = new Diagnostics();
        Set<String> imported = Imports.of(checked, options).keySet();
        Schema schema = new OptionalMembers(List.of(options)).apply(configured, imported, options, diagnostics);
        Schema selected = new DefinitionSelection(List.of(options)).apply(schema, options, diagnostics);
        JavaNames names =
                NameAssigner.assign(schema, side.facts(), options, NameOverrides.of(List.of(options)), diagnostics);
        for (Diagnostic diagnostic : diagnostics.list()) {
            if (diagnostic.severity() == Severity.ERROR) {
                throw new DiffException(diagnostic.span() + ": no types can be generated: " + diagnostic.message());
            }
        }
        return new JavaSchema(schema, side.facts(), names, Directions.of(schema), generated(selected, names));
    }

    /** Returns what has a class of its own, which is not imported and no struct that an old dialect implies. */
    private static Map<String, Definition> generated(Schema schema, JavaNames names) {
        Set<String> written = new HashSet<>();
        for (Module module : schema.modules()) {
            module.declarations().stream()
                    .filter(Definition.class::isInstance)
                    .forEach(declaration -> written.add(((Definition) declaration).name()));
        }
        Map<String, Definition> definitions = new TreeMap<>();
        schema.definitions().values().stream()
                .filter(definition -> written.contains(definition.name()) || !(definition instanceof StructDefinition))
                .filter(definition -> !definition.name().equals(Schema.QTYPE))
                .filter(definition -> !names.imported().contains(definition.name()))
                .forEach(definition -> definitions.put(definition.name(), definition));
        return definitions;
    }

    /** Returns the struct that an old dialect implies for a branch; null where the branch's type has a class. */
    @Nullable
    StructDefinition implied(Type type) {
        return type instanceof DefinedType defined
                        && schema.definition(defined) instanceof StructDefinition struct
                        && !definitions.containsKey(struct.name())
                        && !names.imported().contains(struct.name())
                ? struct
                : null;
    }

    JavaTypes types() {
        return new JavaTypes(names);
    }

    /** Returns the class of a definition: {@code org.example.Disk}. */
    String className(String definition) {
        return names.className(definition);
    }

    /** Returns the classes of all definitions. */
    Set<String> classNames() {
        Set<String> found = new TreeSet<>();
        definitions.keySet().forEach(name -> found.add(className(name)));
        return found;
    }

    /** Returns whether a client sends values of a definition; where no command or event says so, it does. */
    boolean isSent(String definition) {
        return directions.sent().contains(definition) || !directions.received().contains(definition);
    }

    /** Returns whether a client receives values of a definition; where no command or event says so, it does. */
    boolean isReceived(String definition) {
        return directions.received().contains(definition) || !directions.sent().contains(definition);
    }
}
