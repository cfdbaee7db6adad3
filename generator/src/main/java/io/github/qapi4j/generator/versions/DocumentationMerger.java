package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges doc comments: what the newest does not say of a part that it may not even have, an older one does. */
final class DocumentationMerger {
    private final MergeContext context;

    DocumentationMerger(MergeContext context) {
        this.context = context;
    }

    /** Returns the newest comment, with the newest text for each of the parts and features; null where there is no comment. */
    @Nullable
    Documentation merge(Match match, List<String> parts) {
        List<Documentation> comments = match.definitions().stream()
                .map(source -> source.definition().header().documentation())
                .filter(comment -> comment != null)
                .map(Documentation.class::cast)
                .toList();
        if (comments.isEmpty()) {
            return null;
        }
        Documentation newest = comments.get(0);
        Map<String, Section> missing = new LinkedHashMap<>();
        Set<String> described = newest.members().keySet();
        for (String part : parts) {
            if (!described.contains(part)) {
                @Nullable Section found = find(match, Kind.MEMBER, part);
                if (found != null) {
                    missing.put(part, found);
                }
            }
        }
        List<Section> sections = insert(newest.sections(), Kind.MEMBER, missing);
        sections = insert(sections, Kind.FEATURE, missingFeatures(match, newest));
        return sections.equals(newest.sections()) && match.name().equals(newest.symbol())
                ? newest
                : new Documentation(match.name(), sections, newest.span());
    }

    private Map<String, Section> missingFeatures(Match match, Documentation newest) {
        Map<String, Section> missing = new LinkedHashMap<>();
        for (Feature feature : match.definition().header().features()) {
            if (newest.feature(feature.name()).isEmpty()) {
                @Nullable Section found = find(match, Kind.FEATURE, feature.name());
                if (found != null) {
                    missing.put(feature.name(), found);
                }
            }
        }
        return missing;
    }

    /** Puts sections behind those of their kind, or behind the body; an empty one of the same name makes room. */
    private static List<Section> insert(List<Section> sections, Kind kind, Map<String, Section> missing) {
        if (missing.isEmpty()) {
            return sections;
        }
        List<Section> all = new ArrayList<>();
        int end = Math.min(1, sections.size());
        for (Section section : sections) {
            if (section.kind() != kind || !missing.containsKey(section.name())) {
                all.add(section);
                end = section.kind() == kind || kind == Kind.FEATURE && section.kind() == Kind.MEMBER
                        ? all.size()
                        : end;
            }
        }
        all.addAll(end, missing.values());
        return all;
    }

    private @Nullable Section find(Match match, Kind kind, String name) {
        for (Source source : match.sources()) {
            @Nullable Definition definition = definition(source);
            while (definition != null) {
                @Nullable Section section = find(definition.header().documentation(), kind, name);
                if (section != null) {
                    return section;
                }
                @Nullable DefinedType base = definition.baseType();
                definition =
                        base == null ? null : context.schema(source.version()).definition(base);
            }
        }
        return null;
    }

    private static @Nullable Definition definition(Source source) {
        if (source instanceof Source.Whole whole) {
            return whole.definition();
        }
        return source instanceof Source.Data data ? data.owner() : null;
    }

    private static @Nullable Section find(@Nullable Documentation documentation, Kind kind, String name) {
        if (documentation != null) {
            for (Section section : documentation.sections()) {
                if (section.kind() == kind
                        && section.name().equals(name)
                        && !section.text().isEmpty()) {
                    return section;
                }
            }
        }
        return null;
    }
}
