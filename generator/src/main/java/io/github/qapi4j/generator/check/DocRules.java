package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.model.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A doc comment describes all members and features of its definition (R118, R119), and no others (R120).
 *
 * <p>A misspelt name is one fault: where it explains why something is not described, it only makes a note.
 */
final class DocRules {
    private final Context context;

    DocRules(Context context) {
        this.context = context;
    }

    /** Reports what a doc comment leaves out. */
    void undescribed(Draft draft) {
        Comparison comparison = comparison(draft);
        if (comparison == null) {
            return;
        }
        boolean membersExempt = membersExempt(draft);
        comparison.features.forEach((name, span) -> {
            if (!comparison.described(Documentation.Kind.FEATURE, name)) {
                report(draft, comparison.bogusFeatures(), "feature '" + name + "'", name, span);
            }
        });
        for (Part part : comparison.parts) {
            if (!membersExempt && !comparison.described(Documentation.Kind.MEMBER, part.name())) {
                report(
                        draft,
                        comparison.bogusMembers(),
                        part.noun() + " '" + part.name() + "'",
                        part.name(),
                        part.span());
            }
        }
    }

    /** Reports what a doc comment describes although it does not exist. */
    void leftOver(Draft draft) {
        Comparison comparison = comparison(draft);
        if (comparison == null) {
            return;
        }
        boolean membersExempt = membersExempt(draft);
        List<String> members = membersExempt ? List.of() : comparison.undescribedMembers();
        report(draft, "member", comparison.bogusMembers(), members);
        report(draft, "feature", comparison.bogusFeatures(), comparison.undescribedFeatures());
    }

    private boolean membersExempt(Draft draft) {
        return context.dialect().hasOptionalDescriptions()
                || context.pragmas().documentationExceptions().contains(draft.name());
    }

    private void report(Draft draft, List<Section> bogus, String subject, String name, Span span) {
        List<String> names = bogus.stream().map(Section::name).toList();
        String near = Suggestion.closest(name, names);
        List<Note> notes = new ArrayList<>();
        if (near != null) {
            notes.add(new Note(
                    "this describes '" + near + "', which does not exist",
                    bogus.get(names.indexOf(near)).span()));
        }
        context.error(draft, Code.DOC_INCOMPLETE, span, subject + " is not described", notes.toArray(Note[]::new));
    }

    private void report(Draft draft, String noun, List<Section> bogus, List<String> undescribed) {
        List<String> names = bogus.stream().map(Section::name).toList();
        List<Section> unexplained = bogus.stream()
                .filter(section ->
                        undescribed.stream().noneMatch(name -> section.name().equals(Suggestion.closest(name, names))))
                .toList();
        if (!unexplained.isEmpty()) {
            String which =
                    Words.counted(noun, unexplained.stream().map(Section::name).toList());
            context.error(
                    draft,
                    Code.DOC_UNKNOWN_MEMBER,
                    unexplained.get(0).span(),
                    draft.subject() + " has no " + which + " to describe");
        }
    }

    private static @Nullable Comparison comparison(Draft draft) {
        DocComment doc = draft.envelope().doc();
        boolean usable = doc != null
                && doc.sound()
                && draft.envelope().sound()
                && draft.name().equals(doc.text().symbol());
        return usable ? Comparison.of(draft, doc.text()) : null;
    }

    /** What there is, and what is described. */
    private record Comparison(Documentation doc, List<Part> parts, Map<String, Span> features) {
        static Comparison of(Draft draft, Documentation doc) {
            List<Part> parts = draft.parts();
            Map<String, Span> features = new LinkedHashMap<>();
            List<Feature> all = new ArrayList<>(draft.envelope().header().features());
            parts.forEach(part -> all.addAll(part.features()));
            all.forEach(feature -> features.putIfAbsent(feature.name(), feature.span()));
            return new Comparison(doc, parts, features);
        }

        boolean described(Documentation.Kind kind, String name) {
            return sections(kind).stream().anyMatch(section -> section.name().equals(name));
        }

        List<Section> bogusMembers() {
            List<String> names = parts.stream().map(Part::name).toList();
            return sections(Documentation.Kind.MEMBER).stream()
                    .filter(section -> !names.contains(section.name()))
                    .toList();
        }

        List<Section> bogusFeatures() {
            return sections(Documentation.Kind.FEATURE).stream()
                    .filter(section -> !features.containsKey(section.name()))
                    .toList();
        }

        List<String> undescribedMembers() {
            return parts.stream()
                    .map(Part::name)
                    .filter(name -> !described(Documentation.Kind.MEMBER, name))
                    .toList();
        }

        List<String> undescribedFeatures() {
            return features.keySet().stream()
                    .filter(name -> !described(Documentation.Kind.FEATURE, name))
                    .toList();
        }

        private List<Section> sections(Documentation.Kind kind) {
            return doc.sections().stream()
                    .filter(section -> section.kind() == kind)
                    .toList();
        }
    }
}
