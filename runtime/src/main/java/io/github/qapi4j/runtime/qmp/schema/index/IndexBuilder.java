package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import java.util.Arrays;
import java.util.Set;

/** Makes the index of a reply that was read, and refuses one that contradicts itself. */
final class IndexBuilder {
    /**
     * Commands whose arguments are, in whole or in part, properties of the device or object that is made, of which no reply
     * tells; those of the last two are told in full once they are unions.
     */
    private static final Set<String> OPEN = Set.of("device_add", "netdev_add", "object-add");

    private final RawSchema raw;
    private final int[] typeEntities;

    private IndexBuilder(RawSchema raw) {
        this.raw = raw;
        this.typeEntities = new int[raw.types.size()];
    }

    /**
     * Makes the index.
     *
     * @throws io.github.qapi4j.runtime.QapiJsonException if the reply names what it does not describe, describes something
     *     twice, or has no commands
     */
    static SchemaIndex build(RawSchema raw) {
        return new IndexBuilder(raw).build();
    }

    private SchemaIndex build() {
        findTypes();
        NamedRuns slots = new NamedRuns(raw.firstSlots, raw.slotNames, raw.slotTypes, typeEntities);
        NamedRuns cases = new NamedRuns(raw.firstCases, raw.caseNames, raw.caseTypes, typeEntities);
        for (int entity = 0; entity < raw.kinds.size(); entity++) {
            check(entity, slots, cases);
        }
        open(slots);
        return new SchemaIndex(raw, slots, cases);
    }

    private void findTypes() {
        Arrays.fill(typeEntities, NONE);
        boolean[] isNamed = new boolean[raw.names.size()];
        boolean hasCommands = false;
        for (int entity = 0; entity < raw.kinds.size(); entity++) {
            EntityKind kind = EntityKind.at(raw.kinds.get(entity));
            int id = raw.ids.get(entity);
            hasCommands |= kind == EntityKind.COMMAND;
            if (kind.isNamed() ? isNamed[id] : typeEntities[id] != NONE) {
                NameTable all = kind.isNamed() ? raw.names : raw.types;
                throw ReplyFault.twice(kind.isNamed() ? "command or event" : "type", all.get(id));
            }
            if (kind.isNamed()) {
                isNamed[id] = true;
            } else {
                typeEntities[id] = entity;
            }
        }
        if (!hasCommands) {
            throw ReplyFault.noCommands();
        }
        for (int type = 0; type < typeEntities.length; type++) {
            if (typeEntities[type] == NONE) {
                throw ReplyFault.dangling(raw.types.get(type));
            }
        }
    }

    private void check(int entity, NamedRuns slots, NamedRuns cases) {
        EntityKind kind = EntityKind.at(raw.kinds.get(entity));
        for (int slot = slots.first(entity); slot < slots.end(entity); slot++) {
            boolean needsName = kind == EntityKind.OBJECT || kind == EntityKind.ENUM;
            if (needsName && slots.name(slot) == NONE || kind != EntityKind.ENUM && slots.type(slot) == NONE) {
                throw misfit(entity, "has a member without name or type");
            }
            if (needsName && slots.isTwin(entity, slot)) {
                throw misfit(entity, "has two members of one name");
            }
        }
        for (int place = cases.first(entity); place < cases.end(entity); place++) {
            if (cases.isTwin(entity, place)) {
                throw misfit(entity, "has two branches for one value");
            }
        }
    }

    private RuntimeException misfit(int entity, String problem) {
        EntityKind kind = EntityKind.at(raw.kinds.get(entity));
        NameTable all = kind.isNamed() ? raw.names : raw.types;
        return ReplyFault.misfit(all.get(raw.ids.get(entity)), problem);
    }

    /** Marks the arguments of commands that take more than is told. */
    private void open(NamedRuns slots) {
        for (int entity = 0; entity < raw.kinds.size(); entity++) {
            boolean isCommand = EntityKind.at(raw.kinds.get(entity)) == EntityKind.COMMAND;
            if (isCommand && OPEN.contains(raw.names.get(raw.ids.get(entity)))) {
                int arguments = slots.type(slots.first(entity));
                if (raw.details.get(arguments) == NONE) {
                    raw.flags.set(arguments, raw.flags.get(arguments) | RawSchema.OPEN);
                }
            }
        }
    }
}
