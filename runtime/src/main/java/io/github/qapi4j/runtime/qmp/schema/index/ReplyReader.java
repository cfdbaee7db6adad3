package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a reply into flat lists, without a tree: descriptions as they come, members in whichever order. */
public final class ReplyReader {
    private static final MemberTable REPLY = MemberTable.of("reply of query-qmp-schema", "return");
    private static final MemberTable ENTITY = MemberTable.of(
            "SchemaInfo",
            "name meta-type *members *ret-type *arg-type *values *element-type *json-type *tag *variants *features"
                    + " *allow-oob");
    private static final MemberTable MEMBER = MemberTable.of("SchemaInfo member", "*name *type *default *features");
    private static final MemberTable VARIANT = MemberTable.of("SchemaInfo variant", "case type");

    private final RawSchema raw = new RawSchema();
    private final JsonInput in;

    // The description that is being read.
    private String name = "";
    private String metaType = "";
    private int argType;
    private int retType;
    private int elementType;
    private int tag;
    private int features;
    private boolean hasMembers;
    private boolean outOfBand;
    private @Nullable String jsonType;
    private @Nullable List<String> values;

    private ReplyReader(JsonInput in) {
        this.in = in;
    }

    /**
     * Reads the list of descriptions.
     *
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is none, or contradicts itself
     */
    public static SchemaIndex readList(JsonInput in) {
        ReplyReader reader = new ReplyReader(in);
        in.list(reader::entity);
        return IndexBuilder.build(reader.raw);
    }

    /**
     * Reads the list of descriptions, or the whole reply that has it.
     *
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is neither, or contradicts itself
     */
    public static SchemaIndex readReply(JsonInput in) {
        if (in.kind() != QType.QDICT) {
            return readList(in);
        }
        @Nullable SchemaIndex read = null;
        in.startObject(REPLY);
        for (int member = in.nextMember(REPLY); member != MemberTable.END; member = in.nextMember(REPLY)) {
            if (member == 0) {
                read = readList(in);
            } else {
                in.skip(REPLY);
            }
        }
        // A reply without that member was refused at its end.
        return Objects.requireNonNull(read);
    }

    private Boolean entity(JsonInput unused) {
        start();
        in.startObject(ENTITY);
        for (int member = in.nextMember(ENTITY); member != MemberTable.END; member = in.nextMember(ENTITY)) {
            member(member);
        }
        EntityKind kind = EntityKind.of(metaType);
        check(kind);
        finish(kind);
        return Boolean.TRUE;
    }

    private void start() {
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

    private void member(int member) {
        switch (member) {
            case 0 -> name = in.string();
            case 1 -> metaType = in.string();
            case 2 -> {
                hasMembers = true;
                in.list(this::slot);
            }
            case 3 -> retType = type();
            case 4 -> argType = type();
            case 5 -> values();
            case 6 -> elementType = type();
            case 7 -> jsonType = in.string();
            case 8 -> tag = raw.names.of(in.string());
            case 9 -> in.list(this::variant);
            case 10 -> features = features();
            case 11 -> outOfBand = in.bool();
            default -> in.skip(ENTITY);
        }
    }

    /** The values alone, as all QEMUs tell them; since 6.2 there are members as well, mostly before them, which tell more. */
    private void values() {
        if (hasMembers) {
            in.skip(ENTITY);
        } else {
            values = in.strings();
        }
    }

    private int type() {
        return raw.types.of(in.string());
    }

    private int features() {
        return raw.featureSets.of(List.copyOf(new TreeSet<>(in.strings())));
    }

    /** A member of an object, a value of an enum, or a branch of an alternate. */
    private Boolean slot(JsonInput unused) {
        int slotName = NONE;
        int type = NONE;
        boolean optional = false;
        int featureSet = 0;
        in.startObject(MEMBER);
        for (int member = in.nextMember(MEMBER); member != MemberTable.END; member = in.nextMember(MEMBER)) {
            switch (member) {
                case 0 -> slotName = raw.names.of(in.string());
                case 1 -> type = type();
                case 2 -> {
                    // The language has no defaults yet: whatever it is, it says that the member may be left out.
                    optional = true;
                    skipDefault();
                }
                case 3 -> featureSet = features();
                default -> in.skip(MEMBER);
            }
        }
        raw.slot(slotName, type, optional, featureSet);
        return Boolean.TRUE;
    }

    private void skipDefault() {
        if (in.kind() == QType.QNULL) {
            in.nullValue();
        } else {
            in.tree();
        }
    }

    private Boolean variant(JsonInput unused) {
        in.startObject(VARIANT);
        for (int member = in.nextMember(VARIANT); member != MemberTable.END; member = in.nextMember(VARIANT)) {
            switch (member) {
                case 0 -> raw.caseNames.add(raw.names.of(in.string()));
                case 1 -> raw.caseTypes.add(type());
                default -> in.skip(VARIANT);
            }
        }
        return Boolean.TRUE;
    }

    private void check(EntityKind kind) {
        boolean isWhole = switch (kind) {
            case COMMAND -> argType != NONE && retType != NONE;
            case EVENT -> argType != NONE;
            case OBJECT, ALTERNATE -> hasMembers;
            case ENUM -> hasMembers || values != null;
            case ARRAY -> elementType != NONE;
            case BUILTIN -> jsonType != null;
            case OTHER -> true;
        };
        if (!isWhole) {
            throw ReplyFault.lacks(metaType, name);
        }
    }

    private void finish(EntityKind kind) {
        switch (kind) {
            case COMMAND -> {
                raw.slot(NONE, argType, false, 0);
                raw.slot(NONE, retType, false, 0);
            }
            case EVENT -> raw.slot(NONE, argType, false, 0);
            case ARRAY -> raw.slot(NONE, elementType, false, 0);
            case ENUM -> {
                if (!hasMembers && values != null) {
                    values.forEach(value -> raw.slot(raw.names.of(value), NONE, false, 0));
                }
            }
            case OBJECT, ALTERNATE, BUILTIN, OTHER -> {}
        }
        int flags = (outOfBand ? RawSchema.OUT_OF_BAND : 0)
                | (kind == EntityKind.ENUM && hasMembers ? RawSchema.TELLS_VALUES : 0);
        raw.kinds.add(kind.ordinal());
        raw.ids.add(kind.isNamed() ? raw.names.of(name) : raw.types.of(name));
        raw.details.add(kind == EntityKind.BUILTIN && jsonType != null ? JsonKind.ofBuiltin(jsonType) : tag);
        raw.flags.add(flags);
        raw.features.add(features);
    }
}
