package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Java an execution generates, whatever its package is. All components are as in {@link GenerateOptions}, which judges
 * them.
 */
public record JavaChoices(
        UnknownMembersMode unknownMembers,
        Map<String, String> nameMappings,
        Map<String, String> typeMappings,
        Set<String> optionalMembers,
        Set<String> includeDefinitions,
        Set<String> excludeDefinitions,
        Set<String> defines,
        Set<String> undefines,
        boolean nullness,
        boolean documentation,
        String generatedAnnotation,
        @Nullable Path features) {
    /** Copies the collections. */
    public JavaChoices {
        nameMappings = Map.copyOf(nameMappings);
        typeMappings = Map.copyOf(typeMappings);
        optionalMembers = Set.copyOf(optionalMembers);
        includeDefinitions = Set.copyOf(includeDefinitions);
        excludeDefinitions = Set.copyOf(excludeDefinitions);
        defines = Set.copyOf(defines);
        undefines = Set.copyOf(undefines);
    }

    /** Returns a builder that holds these choices and a package, and whose {@code packages} and {@code imports} are empty. */
    GenerateOptions.Builder builder(String packageName) {
        return GenerateOptions.builder(packageName)
                .unknownMembers(unknownMembers)
                .nameMappings(nameMappings)
                .typeMappings(typeMappings)
                .optionalMembers(optionalMembers)
                .includeDefinitions(includeDefinitions)
                .excludeDefinitions(excludeDefinitions)
                .defines(defines)
                .undefines(undefines)
                .nullness(nullness)
                .documentation(documentation)
                .generatedAnnotation(generatedAnnotation)
                .features(features);
    }
}
