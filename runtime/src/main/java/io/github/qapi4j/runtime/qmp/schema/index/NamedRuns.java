package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Arrays;

/**
 * Runs of things with names, one run for each entity, in flat arrays: members and values, or the branches of unions. Within a
 * run they are in the order of their names.
 */
public final class NamedRuns {
    private final int[] first;
    private final int[] names;
    private final int[] types;

    private NamedRuns(int[] first, int[] names, int[] types) {
        this.first = first;
        this.names = names;
        this.types = types;
    }

    /** Finds the order in which the things of each run come: for each place, which one of the lists stands there. */
    static int[] order(IntList first, IntList names, int[] numbers) {
        long[] keys = new long[names.size()];
        for (int i = 0; i < keys.length; i++) {
            // Those without a name stay in their order.
            keys[i] = ((long) number(names.get(i), numbers) + 1) << 32 | i;
        }
        for (int run = 0; run < first.size(); run++) {
            int begin = first.get(run);
            int end = run + 1 == first.size() ? keys.length : first.get(run + 1);
            if (end - begin > 1) {
                Arrays.sort(keys, begin, end);
            }
        }
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    static NamedRuns of(IntList first, IntList names, IntList types, NumberMaps maps, int[] order) {
        int[] begins = new int[first.size() + 1];
        for (int run = 0; run < first.size(); run++) {
            begins[run] = first.get(run);
        }
        begins[first.size()] = order.length;
        int[] named = new int[order.length];
        int[] typed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            named[i] = number(names.get(order[i]), maps.names());
            typed[i] = number(types.get(order[i]), maps.types());
        }
        return new NamedRuns(begins, named, typed);
    }

    /**
     * What the numbers mean that things had while the reply was read.
     *
     * @param names the number of each name now
     * @param types the entity of each type
     */
    record NumberMaps(int[] names, int[] types) {}

    private static int number(int before, int[] now) {
        return before == SchemaIndex.NONE ? SchemaIndex.NONE : now[before];
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
        return name < 0 ? SchemaIndex.NONE : Arrays.binarySearch(names, first[entity], first[entity + 1], name);
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
