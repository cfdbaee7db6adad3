package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

/**
 * Of which things a reply tells the features. Older QEMUs tell less: the reply describes its own form as that of any other
 * command, so it says itself what it can say. One that does not describe itself is taken for a new one.
 */
public final class FeatureTelling {
    private static final String FEATURES = "features";

    private final SchemaIndex index;
    private final int description;

    private FeatureTelling(SchemaIndex index, int description) {
        this.index = index;
        this.description = description;
    }

    /** Returns what the reply of an index says of itself. */
    public static FeatureTelling of(SchemaIndex index) {
        int command = index.entity("query-qmp-schema");
        boolean isThere = command >= 0 && index.kind(command) == EntityKind.COMMAND;
        int result = isThere ? index.slots().type(index.slots().first(command) + 1) : NONE;
        int element = result >= 0 && index.leaves().count(result) == 1
                ? index.leaves().get(result, 0)
                : NONE;
        return new FeatureTelling(index, element >= 0 && index.tag(element) >= 0 ? element : NONE);
    }

    /** Returns whether commands or events tell their features, as they do since QEMU 4.2 and 5.0. */
    public boolean ofEntity(EntityKind kind) {
        return description < 0 || has(description) || has(branch(kind == EntityKind.EVENT ? "event" : "command"));
    }

    /** Returns whether types tell their features, as those of objects do since QEMU 4.1. */
    public boolean ofTypes() {
        return description < 0 || has(description) || has(branch("object"));
    }

    /** Returns whether members tell their features, as they do since QEMU 5.0. */
    public boolean ofMembers() {
        if (description < 0) {
            return true;
        }
        int object = branch("object");
        int members = object < 0 ? NONE : find(object, "members");
        return members >= 0 && has(index.leaves().get(index.slots().type(members), 0));
    }

    /** Returns whether the enum that has a value tells its features, as all do since QEMU 6.2. */
    public boolean ofValue(int place) {
        return index.tellsValues(index.slots().run(place));
    }

    private int branch(String metaType) {
        return index.branch(description, metaType);
    }

    private boolean has(int object) {
        return object >= 0 && find(object, FEATURES) >= 0;
    }

    private int find(int object, String member) {
        return index.slots().find(object, index.nameNumber(member));
    }
}
