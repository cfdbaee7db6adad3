package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.feature.FeatureConstant.Alternative;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a list of features against a schema, so that a name that is misspelt is found before any QEMU is asked. */
public final class FeatureCheck {
    private final String root;
    private final PathResolver resolver;
    private final FeatureAge age;
    private final Diagnostics diagnostics;

    /**
     * Makes a check.
     *
     * @param root what diagnostics call the schema
     * @param facts which version has what, if the schema was merged from several
     * @param diagnostics where it goes if something is wrong with a list
     */
    public FeatureCheck(Path root, Schema schema, VersionFacts facts, Diagnostics diagnostics) {
        this.root = root.toString();
        this.resolver = new PathResolver(schema);
        this.age = new FeatureAge(facts);
        this.diagnostics = diagnostics;
    }

    /** Returns the names of the commands and events that the paths of a list start with, as far as it can be read. */
    public static Set<String> named(byte[] list) {
        Set<String> names = new HashSet<>();
        FeatureList.read(
                "",
                list,
                new Diagnostics(),
                constant -> constant.paths()
                        .forEach(each -> names.add(each.path().name().text())));
        return names;
    }

    /**
     * Checks a list: a path that the schema, or every single version of it, does not know is an error. One that depends on a condition, or that leads to
     * something deprecated, is a warning, unless another path of its constant does neither.
     *
     * @param name what diagnostics call the list
     * @param list its bytes
     * @return the constants, in order, without those that are at fault
     */
    public List<CheckedFeature> check(String name, byte[] list) {
        List<CheckedFeature> checked = new ArrayList<>();
        FeatureList.read(name, list, diagnostics, constant -> check(constant).ifPresent(checked::add));
        return checked;
    }

    private Optional<CheckedFeature> check(FeatureConstant constant) {
        List<Way> ways = new ArrayList<>();
        for (Alternative alternative : constant.paths()) {
            way(alternative).ifPresent(ways::add);
        }
        if (ways.size() < constant.paths().size()) {
            return Optional.empty();
        }
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            doubts.add(doubt(ways.get(i), constant.paths().get(i)));
        }
        if (!doubts.contains("")) {
            for (int i = 0; i < ways.size(); i++) {
                diagnostics.warning(
                        Code.UNCERTAIN_FEATURE, constant.paths().get(i).span(), "what this names " + doubts.get(i));
            }
        }
        List<Waypoint> first = ways.get(0).points();
        return Optional.of(new CheckedFeature(
                constant.name(),
                constant.paths().stream().map(each -> each.path().text()).toList(),
                first.get(first.size() - 1),
                age.since(ways)));
    }

    private Optional<Way> way(Alternative alternative) {
        Resolution resolution = resolver.resolve(alternative.path());
        Resolution.@Nullable Missing missing = resolution.missing();
        Span path = alternative.span();
        if (missing != null) {
            int length = missing.wrong().text().length();
            diagnostics.error(
                    Code.UNKNOWN_FEATURE,
                    new Span(
                            path.file(),
                            path.line(),
                            path.column() + missing.wrong().at(),
                            length),
                    "'" + root + "' " + missing.what(),
                    notes(missing).toArray(new Note[0]));
        }
        Optional<Way> way = Optional.ofNullable(resolution.found()).map(Spot::way);
        if (way.filter(age::isTorn).isPresent()) {
            diagnostics.error(
                    Code.UNKNOWN_FEATURE,
                    path,
                    "no version of '" + root + "' has all that this names: parts came and went");
            return Optional.empty();
        }
        return way;
    }

    /** Returns why a QEMU may not know something, as the end of a sentence; empty where nothing speaks against it. */
    private static String doubt(Way way, Alternative alternative) {
        List<String> doubts = new ArrayList<>();
        if (way.conditional()) {
            doubts.add("exists under a condition only: whether a QEMU knows it depends on how it was built");
        }
        if (way.deprecated() && alternative.path().feature() == null) {
            doubts.add("is deprecated, and newer schemas may not have it");
        }
        return String.join("; it ", doubts);
    }

    private static List<Note> notes(Resolution.Missing missing) {
        String wrong = missing.wrong().text();
        return missing.near().contains(wrong)
                ? List.of(Note.of("a branch has '" + wrong + "': choose it by the value of its tag, or ask for '**/"
                        + wrong + "'"))
                : Suggestion.notes(wrong, missing.near());
    }
}
