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
    private final boolean[] slotOptional;

    SchemaIndex(RawSchema raw, int[] numbers, NamedRuns slots, NamedRuns cases, int[] slotOrder) {
        this.names = raw.names.renumbered(numbers);
        this.slots = slots;
        this.cases = cases;
        this.leaves = new TypeLeaves.Finder(raw, slots).find();
        this.featureSets = new ArrayList<>();
        raw.featureSets.things().forEach(set -> featureSets.add(Set.copyOf(set)));
        int entities = raw.kinds.size();
        this.named = new int[names.size()];
        this.kinds = new byte[entities];
        this.flags = new byte[entities];
        this.tags = new int[entities];
        this.features = new int[entities];
        this.slotFeatures = new int[slotOrder.length];
        this.slotOptional = new boolean[slotOrder.length];
        Arrays.fill(named, NONE);
        for (int entity = 0; entity < entities; entity++) {
            EntityKind kind = EntityKind.at(raw.kinds.get(entity));
            kinds[entity] = (byte) kind.ordinal();
            flags[entity] = (byte) raw.flags.get(entity);
            features[entity] = raw.features.get(entity);
            int tag = kind == EntityKind.OBJECT ? raw.details.get(entity) : NONE;
            tags[entity] = tag == NONE ? NONE : numbers[tag];
            if (kind.isNamed()) {
                named[numbers[raw.ids.get(entity)]] = entity;
            }
        }
        for (int slot = 0; slot < slotOrder.length; slot++) {
            slotFeatures[slot] = raw.slotFeatures.get(slotOrder[slot]);
            slotOptional[slot] = raw.slotOptional.get(slotOrder[slot]) == 1;
        }
    }

    /** Returns the number of a name; negative if nothing is called so. */
    public int nameNumber(String name) {
        return names.find(name);
    }

    /** Returns how many names there are. */
    int names() {
        return names.size();
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
        return slotOptional[slot];
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
