package io.github.qapi4j.runtime.qmp.schema.index;

import io.github.qapi4j.runtime.QapiJsonException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What types come down to if lists are looked through and alternates are taken apart, and what JSON values they are. */
public final class TypeLeaves {
    /** More lists of lists than any schema has; they are walked by recursion. */
    private static final int DEEPEST = 8;

    /** For lists and alternates, their leaves; null for all other entities. */
    private final int[] @Nullable [] leaves;

    private final byte[] jsonKinds;
    private final boolean forks;

    private TypeLeaves(int[] @Nullable [] leaves, byte[] jsonKinds, boolean forks) {
        this.leaves = leaves;
        this.jsonKinds = jsonKinds;
        this.forks = forks;
    }

    /** Returns whether others are the same, if the types are. */
    boolean isSame(TypeLeaves other) {
        return Arrays.equals(jsonKinds, other.jsonKinds);
    }

    /** Returns how many leaves a type has. */
    public int count(int type) {
        int[] of = leaves[type];
        return of == null ? 1 : of.length;
    }

    /** Returns a leaf of a type; the type itself if it is neither a list nor an alternate. */
    public int get(int type, int index) {
        int[] of = leaves[type];
        return of == null ? type : of[index];
    }

    /** Returns the kinds of JSON value that a value of the type may be. */
    public int jsonKinds(int type) {
        return jsonKinds[type];
    }

    /** Returns whether a path may have several ways through one type, so that a search should know where it has been. */
    public boolean hasForks() {
        return forks;
    }

    /** Finds the leaves of all types. */
    static final class Finder {
        private final RawSchema raw;
        private final NamedRuns slots;
        private final int[] @Nullable [] leaves;
        private final byte[] jsonKinds;
        private final int[] seen;
        private int[] found = new int[16];
        private int count;
        private boolean forks;

        Finder(RawSchema raw, NamedRuns slots) {
            this.raw = raw;
            this.slots = slots;
            this.leaves = new int[raw.kinds.size()][];
            this.jsonKinds = new byte[raw.kinds.size()];
            this.seen = new int[raw.kinds.size()];
        }

        /** @throws QapiJsonException if a list or an alternate consists of itself */
        TypeLeaves find() {
            for (int type = 0; type < jsonKinds.length; type++) {
                if (isOuter(type)) {
                    leaves[type] = leavesOf(type);
                }
            }
            for (int type = 0; type < jsonKinds.length; type++) {
                jsonKinds[type] = (byte) kindsOf(type);
            }
            return new TypeLeaves(leaves, jsonKinds, forks);
        }

        private int[] leavesOf(int type) {
            count = 0;
            collect(type, type, 0);
            if (count == 0) {
                throw misfit(type, "consists of nothing but itself");
            }
            int[] own = Arrays.copyOf(found, count);
            int objects = 0;
            for (int leaf : own) {
                objects += kind(leaf) == EntityKind.OBJECT ? 1 : 0;
            }
            forks |= objects > 1;
            return own;
        }

        private boolean isOuter(int type) {
            EntityKind kind = kind(type);
            return kind == EntityKind.ARRAY || kind == EntityKind.ALTERNATE;
        }

        private QapiJsonException misfit(int type, String problem) {
            return ReplyFault.misfit(raw.types.get(raw.ids.get(type)), problem);
        }

        private EntityKind kind(int type) {
            return EntityKind.at(raw.kinds.get(type));
        }

        private void collect(int root, int type, int depth) {
            if (seen[type] == root + 1) {
                return;
            }
            seen[type] = root + 1;
            if (!isOuter(type)) {
                add(type);
                return;
            }
            if (depth == DEEPEST) {
                throw misfit(root, "is a list of lists of lists, and so on for more than " + DEEPEST + " levels");
            }
            for (int slot = slots.first(type); slot < slots.end(type); slot++) {
                collect(root, slots.type(slot), depth + 1);
            }
        }

        private void add(int type) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = type;
        }

        private int kindsOf(int type) {
            return switch (kind(type)) {
                case ARRAY -> JsonKind.ARRAY.bit();
                case OBJECT -> JsonKind.OBJECT.bit();
                case ENUM -> JsonKind.STRING.bit();
                case BUILTIN -> raw.details.get(type);
                case ALTERNATE -> kindsOfBranches(type);
                case OTHER -> JsonKind.ALL;
                case COMMAND, EVENT -> 0;
            };
        }

        private int kindsOfBranches(int alternate) {
            int kinds = 0;
            for (int slot = slots.first(alternate); slot < slots.end(alternate); slot++) {
                int branch = slots.type(slot);
                if (kind(branch) == EntityKind.ALTERNATE) {
                    throw misfit(alternate, "is an alternate with an alternate as its branch");
                }
                kinds |= kindsOf(branch);
            }
            return kinds;
        }
    }
}
