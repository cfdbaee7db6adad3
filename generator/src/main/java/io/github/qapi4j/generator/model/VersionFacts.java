package io.github.qapi4j.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a schema that several versions were merged into does not say itself. Of a schema that is one version all is empty.
 *
 * @param labels the versions, the oldest first; empty for a schema that is no merged one
 * @param available element → labels of the versions that have it, the oldest first; only where they are not those of what it
 *     is a part of: its definition, or for a definition all versions
 * @param loosened members that each version that has them wants, and that are optional since others do not have or want them
 * @param wanted optional members → labels of the versions that want them, the oldest first; only where there are any
 * @param nullable branches of unions whose members may be missing as a whole, as a version has none for the value; and results
 *     of commands that return nothing in a version
 * @param texts members, results and branches of alternates that are of an enum's type, or arrays of it, and strings in a
 *     version: every text is kept, also where it is no value
 * @param untagged name of a union → what it is where the tag is missing, as in a version it is a struct
 * @param branches branches of unions → labels of the versions in which the value has these members, the oldest first; only where
 *     others have the value without them
 * @param absorbed name of a definition that older versions have, and that the schema does not → the names of those that stand for
 *     it, sorted
 * @param flags name of a command → label → its flags, where versions differ in how it may be sent
 */
public record VersionFacts(
        List<String> labels,
        Map<Element, List<String>> available,
        Set<Element> loosened,
        Map<Element, List<String>> wanted,
        Set<Element> nullable,
        Set<Element> texts,
        Map<String, Untagged> untagged,
        Map<Element, List<String>> branches,
        Map<String, List<String>> absorbed,
        Map<String, Map<String, CommandDefinition.Flags>> flags) {
    /** What is said of a schema that is one version. */
    public static final VersionFacts NONE = new VersionFacts(
            List.of(), Map.of(), Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public VersionFacts {
        labels = List.copyOf(labels);
        available = Collections.unmodifiableMap(new LinkedHashMap<>(available));
        loosened = Collections.unmodifiableSet(new LinkedHashSet<>(loosened));
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        nullable = Collections.unmodifiableSet(new LinkedHashSet<>(nullable));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        untagged = Collections.unmodifiableMap(new TreeMap<>(untagged));
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
        absorbed = Collections.unmodifiableMap(new TreeMap<>(absorbed));
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
    }

    /**
     * A union's object without a tag.
     *
     * @param members its members as they stand on the wire: the common ones but for the tag, then those of the branches that
     *     the struct had in place
     */
    public record Untagged(List<Member> members) {
        public Untagged {
            members = List.copyOf(members);
        }
    }

    /** Returns the name of the definition that a choice of the user's is about, of which it may name a part. */
    public static String owner(String choice) {
        return choice.split("[.:]", 2)[0];
    }

    /** Returns the names of those that stand for a definition which only older versions have; empty for any other name. */
    public List<String> newerNames(String old) {
        return absorbed.getOrDefault(old, List.of());
    }

    /** Returns the labels of the versions that have an element, the oldest first. */
    public List<String> versionsOf(Element element) {
        @Nullable List<String> own = available.get(element);
        if (own != null) {
            return own;
        }
        return element.isWhole() ? labels : versionsOf(Element.of(element.definition()));
    }

    /** Returns whether the newest version does not have an element, though it may have what the element is a part of. */
    public boolean isMarkedGone(Element element) {
        return available.containsKey(element) && isGone(element);
    }

    /** Returns whether the newest version does not have an element: only older ones do. */
    public boolean isGone(Element element) {
        return !labels.isEmpty() && !versionsOf(element).contains(labels.get(labels.size() - 1));
    }
}
