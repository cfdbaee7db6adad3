package io.github.qapi4j.generator;

import io.github.qapi4j.generator.feature.FeatureCheck;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which of several root schemas a list of features is for, so that the user need not say it. */
final class FeatureOwners {
    private final SourceLoader loader;

    FeatureOwners(SourceLoader loader) {
        this.loader = loader;
    }

    /**
     * Decides which root schema each list is for: of those that have it among their options, the one that has the most of the
     * commands and events that it names, and of several the first. So a list beside the schemas of QMP and of the guest agent
     * need not say that it is for QMP.
     *
     * @param checked what checking the roots gave
     * @return the options, with a list left only where it is for the root; nowhere if a root that could have it is refused
     */
    Map<Path, GenerateOptions> assign(Map<Path, GenerateOptions> roots, Map<Path, CheckResult> checked) {
        Map<Path, GenerateOptions> assigned = new LinkedHashMap<>();
        roots.forEach((root, options) -> {
            @Nullable Path list = options.features();
            boolean isOwner = list == null || root.equals(ownerAmongOptions(list, roots, checked));
            assigned.put(
                    root,
                    isOwner
                            ? options
                            : options.toBuilder(options.packageName())
                                    .features(null)
                                    .build());
        });
        return assigned;
    }

    private @Nullable Path ownerAmongOptions(
            Path list, Map<Path, GenerateOptions> roots, Map<Path, CheckResult> checked) {
        List<Path> candidates = roots.keySet().stream()
                .filter(root ->
                        list.equals(Objects.requireNonNull(roots.get(root)).features()))
                .toList();
        return owner(list, candidates, checked);
    }

    /**
     * Returns the root schema that a list is for: of several, the one that has the most of the commands and events that it
     * names, and of equal ones the first. Null if one of them is refused.
     *
     * @param checked what checking these roots, and perhaps others, gave
     */
    @Nullable
    Path owner(Path list, List<Path> candidates, Map<Path, CheckResult> checked) {
        Set<String> named = candidates.size() > 1 ? named(list) : Set.of();
        @Nullable Path owner = null;
        long most = -1;
        for (Path root : candidates) {
            @Nullable Schema schema = Objects.requireNonNull(checked.get(root)).schema();
            if (schema == null) {
                return null;
            }
            long count =
                    named.stream().filter(schema.definitions()::containsKey).count();
            if (count > most) {
                owner = root;
                most = count;
            }
        }
        return owner;
    }

    private Set<String> named(Path list) {
        try {
            return FeatureCheck.named(loader.readList(loader.locate(list)));
        } catch (IOException e) {
            return Set.of();
        }
    }
}
