package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of the description that is being read, in whichever order they come, until all are there. */
final class Description {
    private final RawSchema raw;

    int argType;
    int retType;
    int elementType;
    int tag;
    int features;
    boolean hasMembers;
    boolean outOfBand;

    @Nullable
    String jsonType;

    /** The values alone, as all QEMUs tell them; since 6.2 there are members as well, mostly before them, which tell more. */
    @Nullable
    List<String> values;

    Description(RawSchema raw) {
        this.raw = raw;
    }

    void start() {
        raw.firstSlots.add(raw.slotNames.size());
        raw.firstCases.add(raw.caseNames.size());
        argType = NONE;
        retType = NONE;
        elementType = NONE;
        tag = NONE;
        features = 0;
        hasMembers = false;
        outOfBand = false;
        jsonType = null;
        values = null;
    }

    /** Returns the number of a set of features. */
    int features(List<String> names) {
        return raw.featureSets.of(List.copyOf(new TreeSet<>(names)));
    }

    /** Returns whether all is there that each description of a sort has. */
    boolean isWhole(EntityKind kind) {
        return switch (kind) {
            case COMMAND -> argType != NONE && retType != NONE;
            case EVENT -> argType != NONE;
            case OBJECT, ALTERNATE -> hasMembers;
            case ENUM -> hasMembers || values != null;
            case ARRAY -> elementType != NONE;
            case BUILTIN -> jsonType != null;
            case OTHER -> true;
        };
    }

    /**
     * Ends a description that is whole.
     *
     * @param id the number of the name of a command or event, else that of the type
     */
    void finish(EntityKind kind, int id) {
        switch (kind) {
            case COMMAND -> {
                raw.slot(NONE, argType, false, 0);
                raw.slot(NONE, retType, false, 0);
            }
            case EVENT -> raw.slot(NONE, argType, false, 0);
            case ARRAY -> raw.slot(NONE, elementType, false, 0);
            case ENUM -> {
                if (!hasMembers && values != null) {
                    values.forEach(value -> raw.slot(raw.names.add(value), NONE, false, 0));
                }
            }
            case OBJECT, ALTERNATE, BUILTIN, OTHER -> {}
        }
        int flags = (outOfBand ? RawSchema.OUT_OF_BAND : 0)
                | (kind == EntityKind.ENUM && hasMembers ? RawSchema.TELLS_VALUES : 0);
        raw.kinds.add(kind.ordinal());
        raw.ids.add(id);
        raw.details.add(kind == EntityKind.BUILTIN && jsonType != null ? JsonKind.ofBuiltin(jsonType) : tag);
        raw.flags.add(flags);
        raw.features.add(features);
    }
}
