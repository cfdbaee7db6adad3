package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects what is found out on merging and that the schema cannot say. */
final class FactsBuilder {
    private final List<String> labels;
    private final Map<Element, BitSet> versions = new LinkedHashMap<>();
    private final Set<Element> loosened = new LinkedHashSet<>();
    private final Map<Element, BitSet> wanted = new LinkedHashMap<>();
    private final Set<Element> nullable = new LinkedHashSet<>();
    private final Set<Element> texts = new LinkedHashSet<>();
    private final Map<String, VersionFacts.Untagged> untagged = new TreeMap<>();
    private final Map<Element, BitSet> branches = new LinkedHashMap<>();
    private final Map<String, Map<String, CommandDefinition.Flags>> flags = new TreeMap<>();

    FactsBuilder(List<String> labels) {
        this.labels = labels;
    }

    /** Says which sources have an element. */
    void available(Element element, Collection<? extends Source> sources) {
        BitSet found = versions.computeIfAbsent(element, unused -> new BitSet());
        sources.forEach(source -> found.set(source.version()));
    }

    /** Says in which sources a value of a union's tag has the members of its branch. */
    void branch(Element branch, Collection<? extends Source> sources) {
        BitSet found = branches.computeIfAbsent(branch, unused -> new BitSet());
        sources.forEach(source -> found.set(source.version()));
    }

    /** Says that a mandatory member became optional. */
    void loosened(Element member) {
        loosened.add(member);
    }

    /** Says which versions want a member that is optional. */
    void wanted(Element member, BitSet by) {
        if (!by.isEmpty()) {
            wanted.put(member, by);
        }
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

    /**
     * Returns what is known of the definitions of a merged schema, and of what these write down themselves.
     *
     * @param absorbed names of what is not among them → those that stand for it
     */
    VersionFacts build(Map<String, Definition> kept, Map<String, List<String>> absorbed) {
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
        BitSet all = new BitSet();
        all.set(0, labels.size());
        versions.forEach((element, found) -> {
            if (!found.equals(enclosing(element, all)) && isThere.test(element)) {
                available.put(element, labels(found));
            }
        });
        return new VersionFacts(
                labels,
                available,
                only(loosened, isThere),
                wanted(isThere),
                only(nullable, isThere),
                only(texts, isThere),
                only(untagged, kept),
                branches(kept),
                absorbed,
                only(flags, kept));
    }

    private Map<Element, List<String>> branches(Map<String, Definition> kept) {
        Map<Element, List<String>> byLabel = new LinkedHashMap<>();
        branches.forEach((branch, by) -> {
            if (kept.containsKey(branch.definition()) && !by.equals(versions.get(branch))) {
                byLabel.put(branch, labels(by));
            }
        });
        return byLabel;
    }

    private Map<Element, List<String>> wanted(Predicate<Element> isThere) {
        Map<Element, List<String>> byLabel = new LinkedHashMap<>();
        wanted.forEach((element, by) -> {
            if (isThere.test(element)) {
                byLabel.put(element, labels(by));
            }
        });
        return byLabel;
    }

    private List<String> labels(BitSet found) {
        return found.stream().mapToObj(labels::get).toList();
    }

    /** Returns the versions of what an element is a part of. */
    private BitSet enclosing(Element element, BitSet all) {
        return element.isWhole() ? all : versions.getOrDefault(Element.of(element.definition()), all);
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
