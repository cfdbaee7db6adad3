package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.Set;
import java.util.TreeSet;

/** Which conditions hold, as far as imported types have them. */
final class ImportedConditions {
    private static final String DEFINED = "defined";
    private static final String OPEN = "neither defined nor undefined";

    private ImportedConditions() {}

    /** Returns options with what was known of the conditions. What is known here only does no harm to what is merely used. */
    static GenerateOptions follow(ImportedDefinitions types, GenerateOptions options, Refusals refusals) {
        Schema schema = types.schema();
        Set<String> inherited = Identifiers.of(schema.withDefinitions(types.inherited()));
        Set<String> defines = new TreeSet<>(options.defines());
        Set<String> undefines = new TreeSet<>(options.undefines());
        for (String identifier : Identifiers.of(schema.withDefinitions(types.definitions()))) {
            String here = known(identifier, options);
            String there = known(identifier, types.binding().options());
            if (here.equals(there) || there.equals(OPEN) && !inherited.contains(identifier)) {
                continue;
            }
            if (!here.equals(OPEN)) {
                Span place =
                        types.definitions().values().iterator().next().header().span();
                refusals.refuse(place, "'" + identifier + "' is " + here + " here, but " + there, Refusals.REMEDY);
            } else if (there.equals(DEFINED)) {
                defines.add(identifier);
            } else {
                undefines.add(identifier);
            }
        }
        return options.toBuilder(options.packageName())
                .defines(defines)
                .undefines(undefines)
                .build();
    }

    private static String known(String identifier, GenerateOptions options) {
        return options.defines().contains(identifier)
                ? DEFINED
                : options.undefines().contains(identifier) ? "undefined" : OPEN;
    }
}
