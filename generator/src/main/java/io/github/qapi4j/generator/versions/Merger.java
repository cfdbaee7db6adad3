package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.match.KindConflict;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.MatchKind;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.match.Preferences;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges several versions of a schema into one. */
public final class Merger {
    private final List<CheckedVersion> versions;
    private final Matches matches;
    private final Conflicts conflicts;
    private final FactsBuilder facts;
    private final Preferences preferences;
    private final DefinitionMerger definitions;

    private Merger(List<CheckedVersion> versions, Preferences preferences, Diagnostics diagnostics) {
        List<String> labels = versions.stream().map(CheckedVersion::label).toList();
        this.versions = versions;
        this.matches =
                Matcher.match(versions.stream().map(CheckedVersion::schema).toList(), preferences);
        this.conflicts = new Conflicts(labels, diagnostics);
        this.facts = new FactsBuilder(labels);
        this.preferences = preferences;
        this.definitions = new DefinitionMerger(new MergeContext(matches, preferences, conflicts, facts));
    }

    /**
     * Merges versions.
     *
     * @param versions one or more, the oldest first, with labels that differ
     * @param preferences name of a definition, or a place such as {@code Type.member} → label of the version that alone
     *     counts there
     * @param diagnostics where conflicts are reported, and preferences that are none; and where no type of whole numbers takes
     *     what all versions have
     * @return the merged schema; null if and only if an error was reported
     */
    public static @Nullable MergedSchema merge(
            List<CheckedVersion> versions, Map<String, String> preferences, Diagnostics diagnostics) {
        @Nullable Preferences known = new PreferenceReader(versions, diagnostics).read(preferences);
        return known == null ? null : new Merger(versions, known, diagnostics).run();
    }

    private @Nullable MergedSchema run() {
        Set<String> kept = definitions.mergeAll(roots());
        Map<String, List<String>> absorbed = absorbed(kept);
        refuseAbsorbed(absorbed);
        for (KindConflict conflict : matches.conflicts()) {
            if (kept.contains(conflict.newer().name())) {
                conflicts.report(conflict.newer().name(), side(conflict.newer()), side(conflict.older()));
            }
        }
        Map<String, Definition> merged = new LinkedHashMap<>();
        for (Match match : matches.all()) {
            if (kept.contains(match.name())) {
                merged.put(match.name(), definitions.merge(match.name()));
            }
        }
        Schema schema = new ModuleMerger(matches).schema(merged);
        if (!conflicts.diagnostics().hasErrors()) {
            StructureRules.check(schema, matches, conflicts);
        }
        return conflicts.diagnostics().hasErrors() ? null : new MergedSchema(schema, facts.build(merged, absorbed));
    }

    /** Returns the names of what is left out since others stand for it, with these. */
    private Map<String, List<String>> absorbed(Set<String> kept) {
        Map<String, List<String>> absorbed = new TreeMap<>();
        for (Match match : matches.all()) {
            List<String> standing = matches.standingFor(match.head().version(), match.name()).stream()
                    .filter(kept::contains)
                    .toList();
            if (!kept.contains(match.name()) && !standing.isEmpty()) {
                absorbed.put(match.name(), standing);
            }
        }
        return absorbed;
    }

    /** What is preferred for something that is no type of its own any more would change nothing. */
    private void refuseAbsorbed(Map<String, List<String>> absorbed) {
        preferences.versions().forEach((what, version) -> {
            String owner = VersionFacts.owner(what);
            if (absorbed.containsKey(owner)) {
                conflicts
                        .diagnostics()
                        .error(
                                Code.UNKNOWN_PREFERENCE,
                                Span.ofFile(new SourceFile(
                                        versions.get(versions.size() - 1).root(), "", null)),
                                "'" + what + "', for which '"
                                        + versions.get(version).label() + "' is preferred, is not in the merged schema",
                                Suggestion.newerNames(owner, absorbed.getOrDefault(owner, List.of()))
                                        .toArray(Note[]::new));
            }
        });
    }

    private static Conflicts.Side side(Source.Whole source) {
        return new Conflicts.Side(
                source.version(), MatchKind.of(source.definition()).words(), source.span());
    }

    /**
     * Returns the definitions that are there in any case: the newest version's, and older ones that nothing else stands for.
     * Where the newest version has no commands and events, older ones are there only if these refer to them.
     */
    private List<String> roots() {
        int newest = versions.size() - 1;
        boolean types =
                versions.get(newest).schema().definitions().values().stream().allMatch(Definition::isType);
        List<String> roots = new ArrayList<>();
        for (Match match : matches.all()) {
            int version = match.head().version();
            boolean absorbed = matches.standingFor(version, match.name()).size() > 1;
            if (matches.definition(newest, match.name()) != null || !types && !absorbed) {
                roots.add(match.name());
            }
        }
        return roots;
    }
}
