package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.Preferences;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the user prefers. A preference without a use is a misspelt one. */
final class PreferenceReader {
    private final List<CheckedVersion> versions;
    private final Diagnostics diagnostics;

    PreferenceReader(List<CheckedVersion> versions, Diagnostics diagnostics) {
        this.versions = versions;
        this.diagnostics = diagnostics;
    }

    /** Returns the preferences; null where one is wrong, as is then reported. */
    @Nullable
    Preferences read(Map<String, String> preferences) {
        if (preferences.isEmpty()) {
            return Preferences.NONE;
        }
        Matches matches =
                Matcher.match(versions.stream().map(CheckedVersion::schema).toList());
        Map<String, Set<Integer>> known = known(matches);
        Map<String, Integer> read = new TreeMap<>();
        new TreeMap<>(preferences).forEach((what, label) -> {
            List<String> labels = versions.stream().map(CheckedVersion::label).toList();
            int version = labels.indexOf(label);
            if (version < 0) {
                report(
                        "'" + label + "', which is preferred for '" + what + "', is none of the versions",
                        label,
                        labels);
            } else if (!known.containsKey(what)) {
                report(
                        "'" + what + "', for which '" + label + "' is preferred, is in no version",
                        what,
                        near(what, known.keySet()));
            } else if (!known.getOrDefault(what, Set.of()).contains(version)) {
                report(
                        "'" + what + "' is not in '" + label + "', which is preferred for it",
                        Suggestion.newerNames(VersionFacts.owner(what), newerNames(VersionFacts.owner(what), matches)));
            } else {
                read.put(what, version);
            }
        });
        return read.size() < preferences.size() ? null : new Preferences(read);
    }

    private void report(String message, String wrong, Collection<String> near) {
        report(message, Suggestion.notes(wrong, near));
    }

    private void report(String message, List<Note> notes) {
        diagnostics.error(
                Code.UNKNOWN_PREFERENCE,
                Span.ofFile(new SourceFile(versions.get(versions.size() - 1).root(), "", null)),
                message,
                notes.toArray(Note[]::new));
    }

    /** Returns the names in the newest version of those that stand for what only older ones define. */
    private List<String> newerNames(String name, Matches matches) {
        int newest = versions.size() - 1;
        @Nullable Match match = matches.of(name);
        return match == null || matches.definition(newest, name) != null
                ? List.of()
                : matches.standingFor(match.head().version(), name).stream()
                        .filter(other -> matches.definition(newest, other) != null)
                        .toList();
    }

    /** Returns what may be preferred: names of definitions and places, with the versions that have them. */
    private Map<String, Set<Integer>> known(Matches matches) {
        Map<String, Set<Integer>> known = new LinkedHashMap<>();
        for (int version = 0; version < versions.size(); version++) {
            int index = version;
            versions.get(version).schema().definitions().keySet().forEach(name -> add(known, name, index));
        }
        for (Match match : matches.all()) {
            for (PlaceTypes place : matches.places(match)) {
                place.types().forEach(at -> add(known, place.place().toString(), at.version()));
            }
        }
        return known;
    }

    /** Returns the places of the same owner, or where there is no such owner, the names of definitions. */
    private static List<String> near(String what, Set<String> known) {
        String owner = VersionFacts.owner(what);
        boolean inside = !owner.equals(what) && known.contains(owner);
        return known.stream()
                .filter(other -> VersionFacts.owner(other).equals(inside ? owner : other))
                .toList();
    }

    private static void add(Map<String, Set<Integer>> known, String what, int version) {
        known.computeIfAbsent(what, unused -> new LinkedHashSet<>()).add(version);
    }
}
