package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects what is found out on merging and that the schema cannot say. */
final class FactsBuilder {
    private final List<String> labels;
    private final Map<Element, Set<Integer>> versions = new LinkedHashMap<>();
    private final Set<Element> loosened = new LinkedHashSet<>();
    private final Set<Element> nullable = new LinkedHashSet<>();
    private final Set<Element> texts = new LinkedHashSet<>();
    private final Map<String, VersionFacts.Untagged> untagged = new TreeMap<>();
    private final Map<String, Map<String, CommandDefinition.Flags>> flags = new TreeMap<>();

    FactsBuilder(List<String> labels) {
        this.labels = labels;
    }

    /** Says which sources have an element. */
    void available(Element element, Collection<? extends Source> sources) {
        Set<Integer> found = versions.computeIfAbsent(element, unused -> new TreeSet<>());
        sources.forEach(source -> found.add(source.version()));
    }

    /** Says that a mandatory member became optional. */
    void loosened(Element member) {
        loosened.add(member);
    }

    /** Says that a branch or a result may be missing. */
    void nullable(Element element) {
        nullable.add(element);
    }

    /** Says that a member of an enum's type is a string in some version. */
    void texts(Element member) {
        texts.add(member);
    }

    /** Returns whether it was said that a member is a string in some version. */
    boolean isText(Element member) {
        return texts.contains(member);
    }

    /** Says what a union is where its tag is missing. */
    void untagged(String union, VersionFacts.Untagged members) {
        untagged.put(union, members);
    }

    /** Says that versions differ in the flags of a command. */
    void flags(String command, Map<String, CommandDefinition.Flags> byLabel) {
        flags.put(command, byLabel);
    }

    /** Returns what is known of the definitions of a merged schema, and of what these write down themselves. */
    VersionFacts build(Map<String, Definition> kept) {
        Set<Element> members = new HashSet<>();
        kept.values()
                .forEach(definition -> definition
                        .ownMembers()
                        .forEach(member -> members.add(Element.member(definition.name(), member.name()))));
        untagged.forEach((union, form) ->
                form.members().forEach(member -> members.add(Element.member(union, member.name()))));
        // Inherited members belong to the base, which knows of them itself.
        Predicate<Element> isThere = element -> element.part() == Element.Part.MEMBER
                ? members.contains(element)
                : kept.containsKey(element.definition());
        Map<Element, List<String>> available = new LinkedHashMap<>();
        versions.forEach((element, found) -> {
            if (isThere.test(element) && !found.equals(enclosing(element))) {
                available.put(element, found.stream().map(labels::get).toList());
            }
        });
        return new VersionFacts(
                labels,
                available,
                only(loosened, isThere),
                only(nullable, isThere),
                only(texts, isThere),
                only(untagged, kept),
                only(flags, kept));
    }

    private Set<Integer> enclosing(Element element) {
        Set<Integer> whole = versions.get(Element.of(element.definition()));
        return element.isWhole() || whole == null
                ? IntStream.range(0, labels.size()).boxed().collect(Collectors.toSet())
                : whole;
    }

    private static Set<Element> only(Set<Element> elements, Predicate<Element> test) {
        Set<Element> some = new LinkedHashSet<>(elements);
        some.removeIf(test.negate());
        return some;
    }

    private static <T> Map<String, T> only(Map<String, T> all, Map<String, Definition> kept) {
        Map<String, T> some = new TreeMap<>(all);
        some.keySet().retainAll(kept.keySet());
        return some;
    }
}
