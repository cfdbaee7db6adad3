package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reply in flat arrays. Names are numbers, entities (commands, events and types) are numbers, and so are the slots that
 * entities have: the members of an object, the values of an enum, the branches of an alternate, the element of a list, the
 * arguments and the result of a command, the data of an event.
 */
public final class SchemaIndex {
    /** In place of a number of something that is not there. */
    public static final int NONE = -1;

    private final NameTable names;
    private final NamedRuns slots;
    private final NamedRuns cases;
    private final TypeLeaves leaves;
    private final List<Set<String>> featureSets;

    /** For each name, the command or event that is called so. */
    private final int[] named;

    private final byte[] kinds;
    private final byte[] flags;

    /** For each entity, its tag's name. */
    private final int[] tags;

    private final int[] features;
    private final int[] slotFeatures;
    private final byte[] slotOptional;

    SchemaIndex(RawSchema raw, NamedRuns slots, NamedRuns cases) {
        this.names = raw.names;
        names.forgetText();
        this.slots = slots;
        this.cases = cases;
        this.leaves = new TypeLeaves.Finder(raw, slots).find();
        this.featureSets = new ArrayList<>();
        for (List<String> set : raw.featureSets.things()) {
            featureSets.add(Set.copyOf(set));
        }
        this.named = new int[names.size()];
        this.kinds = raw.kinds.toBytes();
        this.flags = raw.flags.toBytes();
        this.tags = raw.details.toArray();
        this.features = raw.features.toArray();
        this.slotFeatures = raw.slotFeatures.toArray();
        this.slotOptional = raw.slotOptional.toBytes();
        Arrays.fill(named, NONE);
        for (int entity = 0; entity < kinds.length; entity++) {
            EntityKind kind = kind(entity);
            if (kind != EntityKind.OBJECT) {
                tags[entity] = NONE;
            }
            if (kind.isNamed()) {
                named[raw.ids.get(entity)] = entity;
            }
        }
    }

    /** Returns whether another index was made of the same reply, but for the names of its types. */
    public boolean isSame(SchemaIndex other) {
        return Arrays.equals(kinds, other.kinds)
                && Arrays.equals(flags, other.flags)
                && Arrays.equals(tags, other.tags)
                && Arrays.equals(features, other.features)
                && Arrays.equals(named, other.named)
                && Arrays.equals(slotFeatures, other.slotFeatures)
                && Arrays.equals(slotOptional, other.slotOptional)
                && slots.isSame(other.slots)
                && cases.isSame(other.cases)
                && leaves.isSame(other.leaves)
                && featureSets.equals(other.featureSets)
                && names.isSame(other.names);
    }

    /** Returns whether another index has as many of everything, as one has of a reply that says the same in another order. */
    public boolean isLike(SchemaIndex other) {
        return kinds.length == other.kinds.length
                && slotFeatures.length == other.slotFeatures.length
                && names.size() == other.names.size();
    }

    /** Returns the number of a name; negative if nothing is called so. */
    public int nameNumber(String name) {
        return names.find(name);
    }

    /** Returns all names in the order of their numbers. */
    List<String> names() {
        return names.all();
    }

    /** Returns the command or event that has a name; negative if none is called so. */
    int named(int name) {
        return named[name];
    }

    /** Returns the name that has a number. */
    public String name(int number) {
        return names.get(number);
    }

    int entities() {
        return kinds.length;
    }

    /** Returns a command or event; negative if none is called so. */
    public int entity(String name) {
        int number = names.find(name);
        return number < 0 ? NONE : named[number];
    }

    /** Returns the names of all commands, or of all events. */
    public Set<String> named(EntityKind kind) {
        Set<String> all = new TreeSet<>();
        for (int name = 0; name < named.length; name++) {
            if (named[name] >= 0 && kind(named[name]) == kind) {
                all.add(names.get(name));
            }
        }
        return all;
    }

    /** Returns what an entity is. */
    public EntityKind kind(int entity) {
        return EntityKind.at(kinds[entity]);
    }

    /** Returns whether an object has members that are not told. */
    public boolean isOpen(int entity) {
        return (flags[entity] & RawSchema.OPEN) != 0;
    }

    /** Returns whether an enum tells the features of its values. */
    boolean tellsValues(int entity) {
        return (flags[entity] & RawSchema.TELLS_VALUES) != 0;
    }

    int flags(int entity) {
        return flags[entity];
    }

    /** Returns the number of the name of a union's tag; negative for what is no union. */
    public int tag(int entity) {
        return tags[entity];
    }

    /** Returns the features of an entity. */
    public Set<String> features(int entity) {
        return featureSets.get(features[entity]);
    }

    /** Returns the slots of all entities. */
    public NamedRuns slots() {
        return slots;
    }

    /** Returns the features of a member or value. */
    public Set<String> slotFeatures(int slot) {
        return featureSets.get(slotFeatures[slot]);
    }

    /** Returns whether a member may be left out. */
    public boolean isOptional(int slot) {
        return slotOptional[slot] != 0;
    }

    /** Returns the branches of all unions, by the values of their tags. */
    public NamedRuns cases() {
        return cases;
    }

    /** Returns the type of a union's branch; negative if it has none for that value. */
    public int branch(int union, String value) {
        int place = cases.find(union, names.find(value));
        return place < 0 ? NONE : cases.type(place);
    }

    /** Returns what types come down to. */
    public TypeLeaves leaves() {
        return leaves;
    }
}
