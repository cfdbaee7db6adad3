package io.github.qapi4j.maven.maintypes;

import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Imports, as if the POM said so, of the types that other executions have made: those of each schema which a root schema
 * includes and for which the POM says nothing else. What was chosen for these types where they were made is chosen here.
 */
public final class MainTypeImports {
    private final RecordingSourceLoader loader;
    private final Map<String, MainTypes> made;

    /**
     * Makes imports.
     *
     * @param loader what was read
     * @param made how messages name an execution → what it made
     */
    public MainTypeImports(RecordingSourceLoader loader, Map<String, MainTypes> made) {
        this.loader = loader;
        this.made = made;
    }

    /**
     * Returns options with the imports of one root schema; the schema itself is to be generated.
     *
     * @param root the path by which the root schema was read
     * @param options what the POM says
     * @throws MojoFailureException if two executions have made types of one schema in two packages
     */
    public GenerateOptions add(Path root, Schema schema, GenerateOptions options) throws MojoFailureException {
        Map<String, String> imports = new TreeMap<>();
        Set<MainTypes> used = new HashSet<>();
        Map<String, String> said = Imports.of(schema, options);
        for (Module module : schema.modules()) {
            Path path = root.resolveSibling(module.name()).normalize();
            SchemaPlace place = path.equals(root) || said.containsKey(module.name()) ? null : loader.place(path);
            String name = place == null ? null : packageOf(module.name(), place, options, used);
            if (name != null) {
                imports.put(module.name(), name);
            }
        }
        return imports.isEmpty() ? options : choose(schema, imports, used, options);
    }

    /** An entry of {@code packages} that says what is so anyway is no wish to generate the same again. */
    private @Nullable String packageOf(String module, SchemaPlace place, GenerateOptions options, Set<MainTypes> used)
            throws MojoFailureException {
        String said = options.packages().get(module);
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, MainTypes> execution : made.entrySet()) {
            String name = execution.getValue().packages().get(place);
            if (name != null && (said == null || said.equals(name))) {
                found.putIfAbsent(name, execution.getKey());
                used.add(execution.getValue());
            }
        }
        if (found.size() > 1) {
            StringBuilder packages = new StringBuilder();
            found.forEach((name, execution) -> packages.append(packages.isEmpty() ? "" : ", and ")
                    .append(execution)
                    .append(" in ")
                    .append(name));
            throw new MojoFailureException("the types of '" + module + "' are made twice: by " + packages
                    + "; say with an entry of imports which of them are meant");
        }
        return found.isEmpty() ? null : found.keySet().iterator().next();
    }

    private static GenerateOptions choose(
            Schema schema, Map<String, String> imports, Set<MainTypes> used, GenerateOptions options)
            throws MojoFailureException {
        Map<String, String> all = new TreeMap<>(options.imports());
        all.putAll(imports);
        MainTypeChoices choices = new MainTypeChoices(schema, imports.keySet(), used);
        return Parameters.options(options.toBuilder(options.packageName())
                .imports(all)
                .nameMappings(choices.mappings(MainTypes::nameMappings, options.nameMappings()))
                .typeMappings(choices.mappings(MainTypes::typeMappings, options.typeMappings()))
                .defines(choices.identifiers(MainTypes::defines, options.defines(), options.undefines()))
                .undefines(choices.identifiers(MainTypes::undefines, options.undefines(), options.defines())));
    }
}
