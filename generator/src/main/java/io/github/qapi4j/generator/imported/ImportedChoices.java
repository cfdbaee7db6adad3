package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was chosen for imported types where these were generated, chosen here as well: what is generated inherits their members,
 * calls their builders and names their classes. What is chosen otherwise here is an error, since no code could be both.
 */
public final class ImportedChoices {
    private ImportedChoices() {}

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
        Map<String, String> imports = Imports.of(schema, options);
        Set<String> known = new HashSet<>();
        GenerateOptions followed = options;
        for (ImportedBinding binding : bindings) {
            ImportedDefinitions types =
                    ImportedDefinitions.of(schema, imports, binding).without(known);
            known.addAll(types.definitions().keySet());
            if (!types.definitions().isEmpty()) {
                Refusals refusals = new Refusals(binding.source(), diagnostics);
                followed = ImportedMappings.follow(types, followed, refusals);
                followed = ImportedConditions.follow(types, followed, refusals);
                followed = ImportedMembers.follow(types, followed, refusals);
                followed = new ImportedClasses(types, options).follow(followed, refusals);
            }
        }
        return followed;
    }
}
