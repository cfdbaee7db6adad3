package io.github.qapi4j.generator.emit.javadoc;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what the schema says about a thing, as the inside of a Javadoc comment. */
public final class Comments {
    private final JavaNames names;
    private final VersionWords versions;
    private final boolean documentation;

    private final Map<String, Definition> definitions;

    /** For each union and alternate the simple names of its records. */
    private final Map<String, Set<String>> nested = new HashMap<>();

    /** What a definition's comment says of its members, by the definition's name; made when it is asked for. */
    private final Map<String, Map<String, String>> descriptions = new ConcurrentHashMap<>();

    /** What a definition's comment says of its deprecated parts, likewise. */
    private final Map<String, String> deprecations = new ConcurrentHashMap<>();

    /** The comments of members that were asked for; files are emitted in parallel. */
    private final Map<Element, String> members = new ConcurrentHashMap<>();

    /**
     * Reads who documents what.
     *
     * @param facts which version has what, if several were merged
     * @param documentation whether the schema's texts are wanted; if not, comments say only what a thing is called
     */
    public Comments(Schema schema, VersionFacts facts, JavaNames names, boolean documentation) {
        this.names = names;
        this.versions = new VersionWords(facts);
        this.documentation = documentation;
        this.definitions = schema.definitions();
        names.branches()
                .forEach((definition, branches) -> nested.put(
                        definition,
                        branches.values().stream().map(ClassName::simpleName).collect(Collectors.toSet())));
    }

    /**
     * Returns the comment of a definition.
     *
     * @param tags block tags that belong before {@code @since}, such as {@code @param}
     */
    public String type(Definition definition, List<String> tags) {
        String fallback = "The " + definition.keyword() + " " + Javadocs.code(definition.name()) + ".";
        Element whole = Element.of(definition.name());
        List<String> all = new ArrayList<>(tags);
        if (Feature.isDeprecated(definition.header().features())) {
            all.add(deprecated(whole, definition));
        }
        return Javadocs.type(documentation(definition), fallback, versions.of(whole), all, links(definition));
    }

    /**
     * Returns the comment of a member. It is asked for in every record that has the member: often, for unions' common ones.
     *
     * @param place where the member is written down: flattened members keep their own comments
     */
    public String member(Element place, Member member) {
        return members.computeIfAbsent(place, key -> written(key, member));
    }

    private Definition owner(Element place) {
        return Objects.requireNonNull(definitions.get(place.definition()));
    }

    private String written(Element place, Member member) {
        Definition owner = owner(place);
        String fallback = "The member " + Javadocs.code(member.name()) + ".";
        return Javadocs.inline(description(owner, member.name()), fallback, links(owner))
                + unsigned(member.type())
                + versions.after(place);
    }

    /** Java has no such numbers: who meets one has to know. */
    private static String unsigned(Type type) {
        if (type instanceof ArrayType array) {
            return unsigned(array.element()).replace("Its", "The elements'");
        }
        boolean unsigned = type instanceof BuiltinType builtin && builtin.isUnsigned64();
        return unsigned ? " Its 64 bits are unsigned." : "";
    }

    /** Returns the block tag of a deprecated member, with a line feed; empty for others. */
    public String deprecation(Element place, Member member) {
        return Feature.isDeprecated(member.features()) ? deprecated(place, owner(place)) + "\n" : "";
    }

    /** Returns the block tag of a deprecated value, with a line feed before it; empty for others. */
    public String deprecation(EnumDefinition definition, EnumValue value) {
        Element place = Element.value(definition.name(), value.name());
        return Feature.isDeprecated(value.features()) ? "\n" + deprecated(place, definition) + "\n" : "";
    }

    /** Definitions and their members share one description of the feature; what newer versions lack, no text of theirs says. */
    private String deprecated(Element place, Definition owner) {
        if (versions.facts().isMarkedGone(place)) {
            return "@deprecated Newer versions do not have it.";
        }
        return deprecations.computeIfAbsent(
                owner.name(),
                key -> Javadocs.tag("@deprecated "
                        + Javadocs.feature(
                                documentation(owner), Feature.DEPRECATED, "The schema says so.", links(owner))));
    }

    /** Returns the comment of an enum's constant. */
    public String value(EnumDefinition definition, EnumValue value) {
        String fallback = "The value " + Javadocs.code(value.name()) + ".";
        return Javadocs.inline(description(definition, value.name()), fallback, links(definition))
                + versions.after(Element.value(definition.name(), value.name()));
    }

    /** Returns what the schema says of a feature that a definition, or something in it, has. */
    public String feature(Definition owner, String name) {
        return Javadocs.feature(documentation(owner), name, "The feature " + Javadocs.code(name) + ".", links(owner));
    }

    /**
     * Returns the comment of a union's record for a value of its tag: what the value is.
     *
     * @param tags block tags
     */
    public String branch(UnionDefinition union, EnumDefinition tagEnum, EnumValue value, List<String> tags) {
        List<String> all = new ArrayList<>(tags);
        if (Feature.isDeprecated(value.features())) {
            all.add(deprecated(Element.value(tagEnum.name(), value.name()), tagEnum));
        }
        String fallback = "The value " + Javadocs.code(value.name()) + ".";
        String available = versions.of(Element.branch(union.name(), value.name()));
        return Javadocs.branch(description(tagEnum, value.name()), fallback, available, all, links(tagEnum));
    }

    /** Returns the first sentence of a comment. */
    public static String summary(String comment) {
        return FirstSentence.of(comment);
    }

    /** Returns the comment of an alternate's record. */
    public String branch(AlternateDefinition definition, Branch branch) {
        String fallback = "The alternative " + Javadocs.code(branch.name()) + ".";
        return Javadocs.inline(description(definition, branch.name()), fallback, links(definition))
                + unsigned(branch.type())
                + versions.after(Element.branch(definition.name(), branch.name()));
    }

    /** Returns what a definition's comment says of a member, a value or a branch; empty where it says nothing. */
    private String description(Definition definition, String name) {
        Documentation comment = documentation(definition);
        return comment == null
                ? ""
                : descriptions
                        .computeIfAbsent(definition.name(), key -> comment.members())
                        .getOrDefault(name, "");
    }

    private @Nullable Documentation documentation(Definition definition) {
        return documentation ? definition.header().documentation() : null;
    }

    private LinkResolver links(Definition definition) {
        Map<String, String> members = names.members().getOrDefault(definition.name(), Map.of());
        Map<String, String> constants = names.constants().getOrDefault(definition.name(), Map.of());
        @Nullable ClassName self = names.types().get(definition.name());
        return name -> {
            if (self != null && members.containsKey(name)) {
                return self.simpleName() + "#" + members.get(name) + "()";
            }
            if (self != null && constants.containsKey(name)) {
                return self.simpleName() + "#" + constants.get(name);
            }
            ClassName type = names.types().get(name);
            return type == null ? null : reference(type, definition);
        };
    }

    /** Returns how a comment in a definition's file names a type: in full where a record nested in it hides the type. */
    private String reference(ClassName type, Definition from) {
        ClassName self = names.types().get(from.name());
        boolean near = self != null && self.packageName().equals(type.packageName());
        boolean hidden = nested.getOrDefault(from.name(), Set.of()).contains(type.simpleName());
        return near && !hidden ? type.simpleName() : type.canonicalName();
    }
}
