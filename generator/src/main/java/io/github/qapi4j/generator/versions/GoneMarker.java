package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks as deprecated what the newest version does not have any more: whoever uses it should look for something else. */
public final class GoneMarker implements Definition.Visitor<Definition> {
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
        merged.definitions().forEach((name, definition) -> definitions.put(name, definition.accept(marker)));
        return merged.withDefinitions(definitions);
    }

    @Override
    public Definition visitEnum(EnumDefinition definition) {
        List<EnumValue> values = new ArrayList<>();
        for (EnumValue value : definition.values()) {
            List<Feature> features =
                    marked(Element.value(definition.name(), value.name()), value.features(), value.span());
            values.add(new EnumValue(value.name(), value.condition(), features, value.span()));
        }
        return new EnumDefinition(header(definition), values, definition.prefix());
    }

    @Override
    public Definition visitStruct(StructDefinition definition) {
        return new StructDefinition(
                header(definition), definition.base(), members(definition.name(), definition.members()));
    }

    @Override
    public Definition visitUnion(UnionDefinition definition) {
        return new UnionDefinition(
                header(definition),
                shape(definition.name(), definition.base()),
                definition.discriminator(),
                definition.byValue(),
                definition.simple());
    }

    @Override
    public Definition visitAlternate(AlternateDefinition definition) {
        return new AlternateDefinition(header(definition), definition.branches());
    }

    @Override
    public Definition visitCommand(CommandDefinition definition) {
        return new CommandDefinition(
                header(definition),
                data(definition.name(), definition.arguments()),
                definition.returns(),
                definition.flags());
    }

    @Override
    public Definition visitEvent(EventDefinition definition) {
        return new EventDefinition(
                header(definition), data(definition.name(), definition.arguments()), definition.boxed());
    }

    private @Nullable ObjectShape data(String owner, @Nullable ObjectShape shape) {
        return shape == null ? null : shape(owner, shape);
    }

    private ObjectShape shape(String owner, ObjectShape shape) {
        return shape.named() != null ? shape : new ObjectShape.Inline(members(owner, shape.ownMembers()));
    }

    private List<Member> members(String owner, List<Member> members) {
        List<Member> all = new ArrayList<>();
        for (Member member : members) {
            List<Feature> features = marked(Element.member(owner, member.name()), member.features(), member.span());
            all.add(new Member(
                    member.name(), member.type(), member.optional(), member.condition(), features, member.span()));
        }
        return all;
    }

    private Header header(Definition definition) {
        Header header = definition.header();
        List<Feature> features = marked(Element.of(header.name()), header.features(), header.span());
        return new Header(
                header.name(), header.span(), header.module(), header.condition(), features, header.documentation());
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
