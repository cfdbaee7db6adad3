package io.github.qapi4j.maven.maintypes;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.maven.config.JavaChoices;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.util.Map;
import java.util.Set;

/**
 * What an execution of the goal {@code generate} made of which schema, for those who would make the same again.
 *
 * @param packages where a schema was found → package of its types
 * @param nameMappings as in {@link GenerateOptions}
 * @param typeMappings as in {@link GenerateOptions}
 * @param defines as in {@link GenerateOptions}
 * @param undefines as in {@link GenerateOptions}
 */
public record MainTypes(
        Map<SchemaPlace, String> packages,
        Map<String, String> nameMappings,
        Map<String, String> typeMappings,
        Set<String> defines,
        Set<String> undefines) {
    /** Copies the collections. */
    public MainTypes {
        packages = Map.copyOf(packages);
        nameMappings = Map.copyOf(nameMappings);
        typeMappings = Map.copyOf(typeMappings);
        defines = Set.copyOf(defines);
        undefines = Set.copyOf(undefines);
    }

    /** Returns what was made with choices. */
    public static MainTypes of(Map<SchemaPlace, String> packages, JavaChoices choices) {
        return new MainTypes(
                packages, choices.nameMappings(), choices.typeMappings(), choices.defines(), choices.undefines());
    }
}
