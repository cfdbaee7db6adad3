package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a built-in type of whole numbers has: from −2^low, or 0, to 2^high−1.
 *
 * @param low the exponent of the lower bound; −1 for 0
 * @param high the exponent of the upper bound
 */
record IntegerRange(int low, int high) {
    private static final List<BuiltinType> TYPES = List.of(
            BuiltinType.INT8,
            BuiltinType.UINT8,
            BuiltinType.INT16,
            BuiltinType.UINT16,
            BuiltinType.INT32,
            BuiltinType.UINT32,
            BuiltinType.INT64,
            BuiltinType.UINT64);

    /** Returns the range of a type; null for what is no type of whole numbers. */
    static @Nullable IntegerRange of(Type type) {
        return !(type instanceof BuiltinType builtin)
                ? null
                : switch (builtin) {
                    case INT8 -> new IntegerRange(7, 7);
                    case INT16 -> new IntegerRange(15, 15);
                    case INT32 -> new IntegerRange(31, 31);
                    case INT, INT64 -> new IntegerRange(63, 63);
                    case UINT8 -> new IntegerRange(-1, 8);
                    case UINT16 -> new IntegerRange(-1, 16);
                    case UINT32 -> new IntegerRange(-1, 32);
                    case UINT64, SIZE -> new IntegerRange(-1, 64);
                    default -> null;
                };
    }

    private boolean holds(IntegerRange other) {
        return low >= other.low && high >= other.high;
    }

    /**
     * Returns the narrowest type that holds all numbers of some types; null where none does. Of types with the same numbers
     * it is the one that comes first, if one is among them.
     *
     * @param types types of whole numbers, the newest version's first
     */
    static @Nullable Type union(List<Type> types) {
        int low = -1;
        int high = 0;
        for (Type type : types) {
            IntegerRange range = of(type);
            if (range != null) {
                low = Math.max(low, range.low);
                high = Math.max(high, range.high);
            }
        }
        IntegerRange all = new IntegerRange(low, high);
        for (BuiltinType candidate : TYPES) {
            IntegerRange range = of(candidate);
            if (range != null && range.holds(all)) {
                List<Type> spellings = new ArrayList<>(types);
                spellings.add(candidate);
                return spellings.stream()
                        .filter(type -> range.equals(of(type)))
                        .findFirst()
                        .orElseThrow();
            }
        }
        return null;
    }
}
