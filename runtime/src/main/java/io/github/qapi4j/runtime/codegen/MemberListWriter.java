package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.MemberIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The part of {@link MemberTable} that writes members with an array; an empty list is written, a null is not. */
public abstract class MemberListWriter extends MemberWriter {
    MemberListWriter(String typeName, MemberIndex index) {
        super(typeName, index);
    }

    private void start(JsonGenerator out, int member) {
        writeName(out, member);
        out.writeStartArray();
    }

    /** Writes strings. */
    public final void writeStrings(JsonGenerator out, int member, @Nullable List<String> values) {
        if (values != null) {
            start(out, member);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
    }

    /** Writes the texts that values of a type for texts stand for. */
    public final void writeTexts(JsonGenerator out, int member, @Nullable List<?> values) {
        if (values != null) {
            start(out, member);
            for (Object value : values) {
                ScalarWriter.writeText(out, value);
            }
            out.writeEndArray();
        }
    }

    /** Writes structs, unions or alternates. */
    public final void writeObjects(JsonGenerator out, int member, @Nullable List<? extends QapiValue> values) {
        if (values != null) {
            start(out, member);
            for (QapiValue value : values) {
                value.writeTo(out);
            }
            out.writeEndArray();
        }
    }

    /** Writes enum values; refuses {@code UNRECOGNIZED}. */
    public final void writeEnums(JsonGenerator out, int member, @Nullable List<? extends QapiEnum> values) {
        if (values != null) {
            start(out, member);
            for (QapiEnum value : values) {
                writeKnown(out, value);
            }
            out.writeEndArray();
        }
    }

    /** Writes enum values; instead of each {@code UNRECOGNIZED}, in turn, the texts that were kept for this member. */
    public final void writeEnums(
            JsonGenerator out, int member, @Nullable List<? extends QapiEnum> values, UnknownMembers unknown) {
        List<String> texts = unknown.unrecognized(name(member));
        if (texts.isEmpty()) {
            writeEnums(out, member, values);
            return;
        }
        refuseTexts(out, member, texts, countUnrecognized(values));
        start(out, member);
        int next = 0;
        for (QapiEnum value : values == null ? List.<QapiEnum>of() : values) {
            out.writeString(value.isUnrecognized() ? texts.get(next++) : value.wireName());
        }
        out.writeEndArray();
    }

    private static int countUnrecognized(@Nullable List<? extends QapiEnum> values) {
        int count = 0;
        if (values != null) {
            for (QapiEnum value : values) {
                count += value.isUnrecognized() ? 1 : 0;
            }
        }
        return count;
    }

    /** Writes integers. */
    public final void writeNumbers(JsonGenerator out, int member, @Nullable List<? extends Number> values) {
        if (values != null) {
            start(out, member);
            for (Number value : values) {
                out.writeNumber(value.longValue());
            }
            out.writeEndArray();
        }
    }

    /** Writes integers whose bits are unsigned: 0 to 2^64-1. */
    public final void writeUnsigneds(JsonGenerator out, int member, @Nullable List<Long> values) {
        if (values != null) {
            start(out, member);
            for (Long value : values) {
                ScalarWriter.writeUnsigned(out, value.longValue());
            }
            out.writeEndArray();
        }
    }

    /** Writes numbers; refuses NaN and the infinities. */
    public final void writeDoubles(JsonGenerator out, int member, @Nullable List<Double> values) {
        if (values != null) {
            start(out, member);
            for (Double value : values) {
                writeFinite(out, value);
            }
            out.writeEndArray();
        }
    }

    /** Writes booleans. */
    public final void writeBooleans(JsonGenerator out, int member, @Nullable List<Boolean> values) {
        if (values != null) {
            start(out, member);
            for (Boolean value : values) {
                out.writeBoolean(value);
            }
            out.writeEndArray();
        }
    }

    /** Writes any JSON values. */
    public final void writeTrees(JsonGenerator out, int member, @Nullable List<? extends JsonNode> values) {
        if (values != null) {
            start(out, member);
            for (JsonNode value : values) {
                Trees.write(out, value);
            }
            out.writeEndArray();
        }
    }

    /** Writes nulls. */
    public final void writeNulls(JsonGenerator out, int member, @Nullable List<JsonNull> values) {
        writeObjects(out, member, values);
    }
}
