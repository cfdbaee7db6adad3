package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks as deprecated what the newest version does not have any more: whoever uses it should look for something else. */
public final class GoneMarker {
    private final VersionFacts facts;

    private GoneMarker(VersionFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns a merged schema in which all that only older versions have is deprecated; where a definition is gone as a whole,
     * its parts are marked only if they were gone before.
     */
    public static Schema apply(Schema merged, VersionFacts facts) {
        if (facts.labels().isEmpty()) {
            return merged;
        }
        GoneMarker marker = new GoneMarker(facts);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        merged.definitions().forEach((name, definition) -> definitions.put(name, marker.marked(definition)));
        return merged.withDefinitions(definitions);
    }

    private Definition marked(Definition definition) {
        String name = definition.name();
        Header header = definition.header();
        List<Member> members = new ArrayList<>();
        for (Member member : definition.ownMembers()) {
            members.add(
                    member.withFeatures(marked(Element.member(name, member.name()), member.features(), member.span())));
        }
        List<EnumValue> values = new ArrayList<>();
        for (EnumValue value : definition.values()) {
            values.add(value.withFeatures(marked(Element.value(name, value.name()), value.features(), value.span())));
        }
        return definition
                .withHeader(header.withFeatures(marked(Element.of(name), header.features(), header.span())))
                .withOwnMembers(members)
                .withValues(values);
    }

    private List<Feature> marked(Element element, List<Feature> features, Span span) {
        if (!facts.isMarkedGone(element) || Feature.isDeprecated(features)) {
            return features;
        }
        List<Feature> marked = new ArrayList<>(features);
        marked.add(new Feature(Feature.DEPRECATED, null, span));
        return marked;
    }
}
