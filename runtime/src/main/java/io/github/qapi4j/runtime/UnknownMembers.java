package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.codegen.QapiDeserializer;
import io.github.qapi4j.runtime.codegen.ScalarWriter;
import io.github.qapi4j.runtime.codegen.Trees;
import io.github.qapi4j.runtime.codegen.UnknownMembersSerializer;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What an object's JSON held beyond its schema: members that the schema does not know, and the texts of unknown enum values
 * in members that it does know. Immutable, as trees are copied on their way in and out; the order of the members is that of
 * the JSON.
 */
@JsonDeserialize(using = QapiDeserializer.class)
@JsonSerialize(using = UnknownMembersSerializer.class)
public final class UnknownMembers {
    private static final MemberTable MEMBERS = MemberTable.of("UnknownMembers", "");

    /** Nothing beyond the schema. */
    public static final UnknownMembers NONE = new UnknownMembers(null, Map.of());

    /** The last member, which leads to those before it: so that one more costs the same however many there are. */
    private final @Nullable Link last;

    private final Map<String, List<String>> unrecognized;
    private @Nullable Map<String, JsonNode> members;

    private UnknownMembers(@Nullable Link last, Map<String, List<String>> unrecognized) {
        this.last = last;
        this.unrecognized = unrecognized;
    }

    /**
     * Makes a value from members, in the map's order.
     *
     * @param members the members by their wire name; no null values (a JSON null is a {@code NullNode})
     */
    public static UnknownMembers of(Map<String, ? extends JsonNode> members) {
        UnknownMembers result = NONE;
        for (Map.Entry<String, ? extends JsonNode> member : members.entrySet()) {
            result = result.with(member.getKey(), member.getValue());
        }
        return result;
    }

    /**
     * Reads an object of which nothing is known. This is for values of this class by themselves, in a class of the user's;
     * inside of generated types their own readers do it.
     *
     * @param in the input
     * @throws QapiJsonException if it is no object, or has two members of one name
     */
    public static UnknownMembers read(JsonInput in) {
        UnknownMembers result = NONE;
        in.startObject(MEMBERS);
        while (in.nextMember(MEMBERS) != MemberTable.END) {
            result = in.keepAny(MEMBERS, result);
        }
        return result;
    }

    /**
     * Returns a copy with one member more; a member that has the name already is replaced in its place.
     *
     * @param name the wire name
     * @param value the value, which is copied
     * @throws NullPointerException if one of them is null; a JSON null is a {@code NullNode}
     */
    public UnknownMembers with(String name, JsonNode value) {
        Objects.requireNonNull(name, "name");
        if (value == null) {
            throw new NullPointerException("the value of member '" + name + "' is null; a JSON null is a NullNode");
        }
        return new UnknownMembers(new Link(last, name, Trees.copy(value)), unrecognized);
    }

    /** Returns a copy with one member more, a string, as {@link #with(String, JsonNode)} does. */
    public UnknownMembers with(String name, String value) {
        return with(name, Trees.of(Objects.requireNonNull(value, name)));
    }

    /** Returns a copy with one member more, a number, as {@link #with(String, JsonNode)} does. */
    public UnknownMembers with(String name, long value) {
        return with(name, Trees.of(value));
    }

    /** Returns a copy with one member more, true or false, as {@link #with(String, JsonNode)} does. */
    public UnknownMembers with(String name, boolean value) {
        return with(name, Trees.of(value));
    }

    /**
     * Returns a copy with one member more, whose value is read. Nobody else has that tree, so that it need not be copied.
     *
     * @param name the wire name
     * @param in the input; it stands on the value
     * @throws QapiJsonException if the value is no JSON value
     */
    public UnknownMembers withRead(String name, JsonInput in) {
        return new UnknownMembers(new Link(last, name, in.tree()), unrecognized);
    }

    /**
     * Returns a copy that also has the texts of a known member's unknown enum values.
     *
     * @param member the member's wire name
     * @param texts the texts, in the order of the values; they replace those that were there
     * @throws NullPointerException if one of them is null
     */
    public UnknownMembers withUnrecognized(String member, List<String> texts) {
        Map<String, List<String>> copy = new LinkedHashMap<>(unrecognized);
        copy.put(Objects.requireNonNull(member, "member"), ScalarWriter.copy("UnknownMembers." + member, texts));
        return new UnknownMembers(last, Collections.unmodifiableMap(copy));
    }

    /** Returns the unknown members by their wire name, in order; it cannot be changed, and its values are copies. */
    public Map<String, JsonNode> asMap() {
        return new CopiedTrees(map());
    }

    private Map<String, JsonNode> map() {
        Map<String, JsonNode> map = members;
        if (map == null) {
            map = last == null ? Map.of() : last.toMap();
            // Two threads may both come here; they store equal maps.
            members = map;
        }
        return map;
    }

    /** Returns a copy of an unknown member's value, or null if there is no such member. */
    public @Nullable JsonNode get(String name) {
        return Trees.copyOptional(map().get(name));
    }

    /** Returns the texts of the unknown enum values in a known member, in order; empty if there are none. */
    public List<String> unrecognized(String member) {
        return unrecognized.getOrDefault(member, List.of());
    }

    /** Returns whether there are texts of unknown enum values. */
    public boolean hasUnrecognized() {
        return !unrecognized.isEmpty();
    }

    /** Returns whether there are neither unknown members nor unknown enum values. */
    public boolean isEmpty() {
        return last == null && unrecognized.isEmpty();
    }

    /** Writes the unknown members into the object that is being written. */
    public void writeTo(JsonGenerator out) {
        if (last != null) {
            for (Map.Entry<String, JsonNode> member : map().entrySet()) {
                out.writeName(member.getKey());
                Trees.write(out, member.getValue());
            }
        }
    }

    /** Two are equal if they have the same members, in whichever order, and the same texts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnknownMembers that
                && map().equals(that.map())
                && unrecognized.equals(that.unrecognized);
    }

    @Override
    public int hashCode() {
        return 31 * map().hashCode() + unrecognized.hashCode();
    }

    /** Returns the members as JSON text, and the texts of unknown enum values if there are any. */
    @Override
    public String toString() {
        return map() + (unrecognized.isEmpty() ? "" : " unrecognized " + unrecognized);
    }

    private record Link(@Nullable Link previous, String name, JsonNode value) {
        Map<String, JsonNode> toMap() {
            Link[] links = new Link[count()];
            int place = links.length;
            for (Link link = this; link != null; link = link.previous) {
                links[--place] = link;
            }
            Map<String, JsonNode> map = new LinkedHashMap<>();
            for (Link link : links) {
                map.put(link.name, link.value);
            }
            return map;
        }

        private int count() {
            int count = 0;
            for (Link link = this; link != null; link = link.previous) {
                count++;
            }
            return count;
        }
    }

    /** A view of a map that cannot be changed and gives out copies of the trees; of those only that are asked for. */
    private static final class CopiedTrees extends AbstractMap<String, JsonNode> {
        private final Map<String, JsonNode> trees;

        private CopiedTrees(Map<String, JsonNode> trees) {
            this.trees = trees;
        }

        @Override
        public int size() {
            return trees.size();
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return name != null && trees.containsKey(name);
        }

        @Override
        public @Nullable JsonNode get(@Nullable Object name) {
            return name == null ? null : Trees.copyOptional(trees.get(name));
        }

        @Override
        public Set<String> keySet() {
            return Collections.unmodifiableSet(trees.keySet());
        }

        @Override
        public Set<Entry<String, JsonNode>> entrySet() {
            return new Entries();
        }

        private final class Entries extends AbstractSet<Entry<String, JsonNode>> {
            @Override
            public int size() {
                return trees.size();
            }

            @Override
            public Iterator<Entry<String, JsonNode>> iterator() {
                Iterator<Entry<String, JsonNode>> entries = trees.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<String, JsonNode> next() {
                        Entry<String, JsonNode> entry = entries.next();
                        return Map.entry(entry.getKey(), Trees.copy(entry.getValue()));
                    }
                };
            }
        }
    }
}
