package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the place of a name in the run of an entity with one look into an array, so that runs need not be sorted. */
final class PlaceTable {
    /** The farthest that a place is from where it is looked for; the rest of a reply that brings this about fills a map. */
    private static final int FARTHEST = 32;

    private static final int STREWN_ENTITY = 0x9E3779B9;
    private static final int STREWN_NAME = 0x85EBCA6B;

    private final int[] first;
    private final int[] names;

    /** The places, plus one; 0 for none. There is a power of two of them, at least twice as many as places. */
    private final int[] table;

    private final int shift;
    private @Nullable Map<Long, Integer> crowded;

    /**
     * Makes an empty one.
     *
     * @param first where the run of each entity begins, and where the last one ends
     * @param names the number of the name at each place
     */
    PlaceTable(int[] first, int[] names) {
        this.first = first;
        this.names = names;
        this.shift = Integer.numberOfLeadingZeros(Math.max(names.length, 2) * 2 - 1);
        this.table = new int[1 << Integer.SIZE - shift];
    }

    /** Returns the place of a name; {@link SchemaIndex#NONE} if the entity's run does not have it. */
    int find(int entity, int name) {
        int begin = first[entity];
        int end = first[entity + 1];
        int mask = table.length - 1;
        for (int i = 0, at = hash(entity, name); i < FARTHEST; i++, at++) {
            int place = table[at & mask] - 1;
            if (place < 0) {
                return SchemaIndex.NONE;
            }
            if (place >= begin && place < end && names[place] == name) {
                return place;
            }
        }
        Integer place = crowded == null ? null : crowded.get(key(entity, name));
        return place == null ? SchemaIndex.NONE : place;
    }

    /** Adds a place, unless the run has its name already; runs come one after the other. */
    void add(int entity, int place) {
        int name = names[place];
        int begin = first[entity];
        int mask = table.length - 1;
        for (int i = 0, at = hash(entity, name); i < FARTHEST; i++, at++) {
            int there = table[at & mask] - 1;
            if (there < 0) {
                table[at & mask] = place + 1;
                return;
            }
            if (there >= begin && names[there] == name) {
                return;
            }
        }
        if (crowded == null) {
            crowded = new HashMap<>();
        }
        crowded.putIfAbsent(key(entity, name), place);
    }

    /** Returns where a place is looked for first. */
    int hash(int entity, int name) {
        return entity * STREWN_ENTITY + name * STREWN_NAME >>> shift;
    }

    private static Long key(int entity, int name) {
        return (long) entity << 32 | name;
    }
}
