package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.model.Feature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A doc comment describes all members and features of its definition (R118, R119), and no others (R120).
 *
 * <p>A misspelt name is one fault: where it explains why something is not described, it only makes a note.
 */
final class DocRules {
    /** How many pairs of names are compared in one comment to find misspelt ones; real comments have a handful. */
    private static final int PAIRS = 10_000;

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
        comparison.featureSpans.forEach((name, span) -> {
            if (!comparison.features.describes(name)) {
                report(draft, comparison.features, "feature '" + name + "'", name, span);
            }
        });
        for (Part part : comparison.parts) {
            if (!membersExempt && !comparison.members.describes(part.name())) {
                report(draft, comparison.members, part.noun() + " '" + part.name() + "'", part.name(), part.span());
            }
        }
    }

    /** Reports what a doc comment describes although it does not exist. */
    void leftOver(Draft draft) {
        Comparison comparison = comparison(draft);
        if (comparison == null || mayDescribeAnything(draft)) {
            return;
        }
        report(draft, "member", comparison.members, membersExempt(draft) ? List.of() : comparison.members.missing());
        report(draft, "feature", comparison.features, comparison.features.missing());
    }

    /** Up to QEMU 4.1 only members of objects and branches of alternates are looked for (R120). */
    private boolean mayDescribeAnything(Draft draft) {
        Kind kind = draft.envelope().kind();
        boolean withoutObject =
                kind == Kind.ENUM || !kind.isType() && draft.parts().isEmpty();
        return withoutObject && context.settings().docDialect().hasFreeDescriptions();
    }

    private boolean membersExempt(Draft draft) {
        return context.settings().docDialect().hasOptionalDescriptions()
                || context.pragmas().documentationExceptions().contains(draft.name());
    }

    private void report(Draft draft, Descriptions descriptions, String subject, String name, Span span) {
        String near = context.closest(name, descriptions.bogus.keySet());
        List<Note> notes = new ArrayList<>();
        if (near != null) {
            notes.add(new Note("this describes '" + near + "', which does not exist", descriptions.bogus.get(near)));
        }
        context.error(draft, Code.DOC_INCOMPLETE, span, subject + " is not described", notes.toArray(Note[]::new));
    }

    private void report(Draft draft, String noun, Descriptions descriptions, List<String> undescribed) {
        Map<String, Span> unexplained = new LinkedHashMap<>(descriptions.bogus);
        if ((long) undescribed.size() * unexplained.size() <= PAIRS) {
            undescribed.forEach(name -> unexplained.remove(Suggestion.closest(name, descriptions.bogus.keySet())));
        }
        if (!unexplained.isEmpty()) {
            context.error(
                    draft,
                    Code.DOC_UNKNOWN_MEMBER,
                    unexplained.values().iterator().next(),
                    draft.subject() + " has no " + Words.counted(noun, List.copyOf(unexplained.keySet()))
                            + " to describe");
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
    private record Comparison(
            List<Part> parts, Map<String, Span> featureSpans, Descriptions members, Descriptions features) {
        static Comparison of(Draft draft, Documentation doc) {
            List<Part> parts = draft.parts();
            Map<String, Span> features = new LinkedHashMap<>();
            List<Feature> all = new ArrayList<>(draft.envelope().header().features());
            parts.forEach(part -> all.addAll(part.features()));
            all.forEach(feature -> features.putIfAbsent(feature.name(), feature.span()));
            Set<String> members = new LinkedHashSet<>();
            parts.forEach(part -> members.add(part.name()));
            return new Comparison(
                    parts,
                    features,
                    Descriptions.of(members, doc, Documentation.Kind.MEMBER),
                    Descriptions.of(features.keySet(), doc, Documentation.Kind.FEATURE));
        }
    }

    /**
     * The descriptions of one kind.
     *
     * @param described the names that have one
     * @param missing the names that should have one, in order
     * @param bogus the names that are described but do not exist, and where, in order
     */
    private record Descriptions(Set<String> described, List<String> missing, Map<String, Span> bogus) {
        static Descriptions of(Set<String> existing, Documentation doc, Documentation.Kind kind) {
            Set<String> described = new HashSet<>();
            Map<String, Span> bogus = new LinkedHashMap<>();
            for (Section section : doc.sections()) {
                if (section.kind() == kind) {
                    described.add(section.name());
                    if (!existing.contains(section.name())) {
                        bogus.putIfAbsent(section.name(), section.span());
                    }
                }
            }
            List<String> missing =
                    existing.stream().filter(name -> !described.contains(name)).toList();
            return new Descriptions(described, missing, bogus);
        }

        boolean describes(String name) {
            return described.contains(name);
        }
    }
}
