package io.github.qapi4j.generator.check.doc;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.DocumentedPart;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.rule.RuleContext;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Messages;
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
public final class DocRules {
    /** How many pairs of names are compared in one comment to find misspelt ones; real comments have a handful. */
    private static final int PAIRS = 10_000;

    private final RuleContext context;

    public DocRules(RuleContext context) {
        this.context = context;
    }

    /** Reports what a doc comment leaves out. */
    public void undescribed(RawDefinition definition) {
        Comparison comparison = comparison(definition);
        if (comparison == null) {
            return;
        }
        boolean membersExempt = membersExempt(definition);
        comparison.featureSpans.forEach((name, span) -> {
            if (!comparison.features.describes(name)) {
                report(definition, comparison.features, "feature '" + name + "'", name, span);
            }
        });
        for (DocumentedPart part : comparison.parts) {
            if (!membersExempt && !comparison.members.describes(part.name())) {
                report(
                        definition,
                        comparison.members,
                        part.noun() + " '" + part.name() + "'",
                        part.name(),
                        part.span());
            }
        }
    }

    /** Reports what a doc comment describes although it does not exist. */
    public void leftOver(RawDefinition definition) {
        Comparison comparison = comparison(definition);
        if (comparison == null || mayDescribeAnything(definition)) {
            return;
        }
        report(
                definition,
                "member",
                comparison.members,
                membersExempt(definition) ? List.of() : comparison.members.missing());
        report(definition, "feature", comparison.features, comparison.features.missing());
    }

    /** Up to QEMU 4.1 only members of objects and branches of alternates are looked for (R120). */
    private boolean mayDescribeAnything(RawDefinition definition) {
        DefinitionKind kind = definition.info().kind();
        boolean withoutObject = kind == DefinitionKind.ENUM
                || !kind.isType() && definition.parts().isEmpty();
        return withoutObject && context.settings().docDialect().hasFreeDescriptions();
    }

    private boolean membersExempt(RawDefinition definition) {
        return context.settings().docDialect().hasOptionalDescriptions()
                || context.pragmas().documentationExceptions().contains(definition.name());
    }

    private void report(RawDefinition definition, Descriptions descriptions, String subject, String name, Span span) {
        String near = context.closest(name, descriptions.bogus.keySet());
        List<Note> notes = new ArrayList<>();
        if (near != null) {
            notes.add(new Note("this describes '" + near + "', which does not exist", descriptions.bogus.get(near)));
        }
        context.error(definition, Code.DOC_INCOMPLETE, span, subject + " is not described", notes.toArray(Note[]::new));
    }

    private void report(RawDefinition definition, String noun, Descriptions descriptions, List<String> undescribed) {
        Map<String, Span> unexplained = new LinkedHashMap<>(descriptions.bogus);
        if ((long) undescribed.size() * unexplained.size() <= PAIRS) {
            undescribed.forEach(name -> unexplained.remove(Suggestion.closest(name, descriptions.bogus.keySet())));
        }
        if (!unexplained.isEmpty()) {
            context.error(
                    definition,
                    Code.DOC_UNKNOWN_MEMBER,
                    unexplained.values().iterator().next(),
                    definition.subject() + " has no " + Messages.counted(noun, List.copyOf(unexplained.keySet()))
                            + " to describe");
        }
    }

    private static @Nullable Comparison comparison(RawDefinition definition) {
        DocComment doc = definition.info().doc();
        if (doc == null || !doc.sound() || !definition.info().sound()) {
            return null;
        }
        return definition.name().equals(doc.text().symbol()) ? Comparison.of(definition, doc.text()) : null;
    }

    /** What there is, and what is described. */
    private record Comparison(
            List<DocumentedPart> parts, Map<String, Span> featureSpans, Descriptions members, Descriptions features) {
        static Comparison of(RawDefinition definition, Documentation doc) {
            List<DocumentedPart> parts = definition.parts();
            Map<String, Span> features = new LinkedHashMap<>();
            List<Feature> all = new ArrayList<>(definition.info().header().features());
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
