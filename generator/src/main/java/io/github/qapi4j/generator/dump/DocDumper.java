package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.model.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints doc comments: the body, the members (also those that are not described), the features, the other sections. */
final class DocDumper {
    private static final Set<Kind> PLACED = EnumSet.of(Kind.BODY, Kind.MEMBER, Kind.FEATURE);

    private final Schema schema;
    private final DocLayout layout;

    DocDumper(Schema schema, DocLayout layout) {
        this.schema = schema;
        this.layout = layout;
    }

    String dump(Documentation documentation) {
        List<String> undescribed = undescribed(documentation);
        StringBuilder out = new StringBuilder();
        layout.comments(documentation).forEach(comment -> dump(comment, undescribed, out));
        return out.toString();
    }

    private void dump(Documentation documentation, List<String> undescribed, StringBuilder out) {
        String symbol = documentation.symbol();
        out.append("doc ")
                .append(symbol == null ? "freeform" : "symbol=" + symbol)
                .append('\n');
        for (Section section : documentation.sections()) {
            if (section.kind() == Kind.BODY) {
                append("body=", layout.text(section), out);
            }
        }
        appendNamed("arg=", Kind.MEMBER, documentation, out);
        undescribed.forEach(name -> append("arg=" + name, "", out));
        appendNamed("feature=", Kind.FEATURE, documentation, out);
        for (Section section : documentation.sections()) {
            if (!PLACED.contains(section.kind())) {
                append("section=" + layout.title(section), layout.text(section), out);
            }
        }
    }

    private void appendNamed(String prefix, Kind kind, Documentation documentation, StringBuilder out) {
        for (Section section : documentation.sections()) {
            if (section.kind() == kind) {
                append(prefix + section.name(), layout.text(section), out);
            }
        }
    }

    private List<String> undescribed(Documentation documentation) {
        Definition definition = schema.definitions().get(documentation.symbol());
        if (definition == null || !documentation.equals(definition.header().documentation())) {
            return List.of();
        }
        Set<String> described = documentation.sections().stream()
                .filter(section -> section.kind() == Kind.MEMBER)
                .map(Section::name)
                .collect(Collectors.toSet());
        return definition.describedNames().stream()
                .filter(name -> !described.contains(name))
                .toList();
    }

    private static void append(String title, String text, StringBuilder out) {
        out.append("    ").append(title).append('\n').append(text).append('\n');
    }
}
