package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Arrays;

/**
 * Runs of things with names, one run for each entity, in flat arrays: members and values, or the branches of unions. Within a
 * run they are in the order of the reply.
 */
public final class NamedRuns {
    private final int[] first;
    private final int[] names;
    private final int[] types;
    private final PlaceTable places;

    /**
     * Makes them of lists.
     *
     * @param typeEntities the entity of each type
     */
    NamedRuns(IntList first, IntList names, IntList types, int[] typeEntities) {
        this.first = Arrays.copyOf(first.toArray(), first.size() + 1);
        this.first[first.size()] = names.size();
        this.names = names.toArray();
        this.types = types.toArray();
        this.places = new PlaceTable(this.first, this.names);
        for (int entity = 0; entity + 1 < this.first.length; entity++) {
            for (int place = this.first[entity]; place < this.first[entity + 1]; place++) {
                int type = this.types[place];
                this.types[place] = type == SchemaIndex.NONE ? SchemaIndex.NONE : typeEntities[type];
                if (this.names[place] != SchemaIndex.NONE) {
                    places.add(entity, place);
                }
            }
        }
    }

    /** Returns whether other runs are the same. */
    boolean isSame(NamedRuns other) {
        return Arrays.equals(first, other.first)
                && Arrays.equals(names, other.names)
                && Arrays.equals(types, other.types);
    }

    /** Returns whether the name at a place of a run came before in that run. */
    boolean isTwin(int entity, int place) {
        return find(entity, names[place]) != place;
    }

    /** Returns where a run begins. */
    public int first(int entity) {
        return first[entity];
    }

    /** Returns where a run ends. */
    public int end(int entity) {
        return first[entity + 1];
    }

    /** Returns the place of a name in a run; a negative number if it is not there. */
    public int find(int entity, int name) {
        return name < 0 ? SchemaIndex.NONE : places.find(entity, name);
    }

    /** Returns the entity whose run has a place. */
    public int run(int place) {
        int run = Arrays.binarySearch(first, place);
        // Empty runs begin at the same place as the one behind them.
        for (run = run < 0 ? -run - 2 : run; end(run) <= place; run++) {}
        return run;
    }

    /** Returns the number of the name at a place; {@link SchemaIndex#NONE} if it has none. */
    public int name(int place) {
        return names[place];
    }

    /** Returns the type at a place; {@link SchemaIndex#NONE} for a value of an enum. */
    public int type(int place) {
        return types[place];
    }
}
