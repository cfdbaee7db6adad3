package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reply into flat lists, without a tree: descriptions as they come, members in whichever order. Here is said what is
 * wrong with one; {@link ReplyScanner} is faster with one that is good.
 */
public final class ReplyReader {
    private static final MemberTable REPLY = MemberTable.of("reply of query-qmp-schema", ReplyForm.REPLY);
    private static final MemberTable ENTITY = MemberTable.of("SchemaInfo", ReplyForm.ENTITY);
    private static final MemberTable MEMBER = MemberTable.of("SchemaInfo member", ReplyForm.MEMBER);
    private static final MemberTable VARIANT = MemberTable.of("SchemaInfo variant", ReplyForm.VARIANT);

    private final RawSchema raw = new RawSchema(new byte[0]);
    private final Description entity = new Description(raw);
    private final JsonInput in;

    // Of the description that is being read.
    private String name = "";
    private String metaType = "";

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
        entity.start();
        in.startObject(ENTITY);
        for (int member = in.nextMember(ENTITY); member != MemberTable.END; member = in.nextMember(ENTITY)) {
            member(member);
        }
        EntityKind kind = EntityKind.of(metaType);
        if (!entity.isWhole(kind)) {
            throw ReplyFault.lacks(metaType, name);
        }
        entity.finish(kind, kind.isNamed() ? raw.names.add(name) : raw.types.add(name));
        return Boolean.TRUE;
    }

    private void member(int member) {
        switch (member) {
            case 0 -> name = in.string();
            case 1 -> metaType = in.string();
            case 2 -> {
                entity.hasMembers = true;
                in.list(this::slot);
            }
            case 3 -> entity.retType = type();
            case 4 -> entity.argType = type();
            case 5 -> values();
            case 6 -> entity.elementType = type();
            case 7 -> entity.jsonType = in.string();
            case 8 -> entity.tag = raw.names.add(in.string());
            case 9 -> in.list(this::variant);
            case 10 -> entity.features = features();
            case 11 -> entity.outOfBand = in.bool();
            default -> in.skip(ENTITY);
        }
    }

    private void values() {
        if (entity.hasMembers) {
            in.skip(ENTITY);
        } else {
            entity.values = in.strings();
        }
    }

    private int type() {
        return raw.types.add(in.string());
    }

    private int features() {
        return entity.features(in.strings());
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
                case 0 -> slotName = raw.names.add(in.string());
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
                case 0 -> raw.caseNames.add(raw.names.add(in.string()));
                case 1 -> raw.caseTypes.add(type());
                default -> in.skip(VARIANT);
            }
        }
        return Boolean.TRUE;
    }
}
