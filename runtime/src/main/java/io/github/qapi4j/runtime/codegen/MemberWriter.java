package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.MemberIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;

/**
 * The part of {@link MemberTable} that writes members with one value, name and all.
 *
 * <p>A null is an absent member: nothing is written. What has no JSON form throws {@link QapiJsonException}.
 */
public abstract class MemberWriter {
    private final String typeName;
    private final MemberIndex index;
    private final SerializedString[] names;

    MemberWriter(String typeName, MemberIndex index) {
        this.typeName = typeName;
        this.index = index;
        this.names = new SerializedString[index.size()];
        for (int member = 0; member < names.length; member++) {
            names[member] = new SerializedString(index.name(member));
        }
    }

    final String typeName() {
        return typeName;
    }

    final String name(int member) {
        return names[member].getValue();
    }

    /** Returns what reading knows of the members. */
    final MemberIndex index() {
        return index;
    }

    final void writeName(JsonGenerator out, int member) {
        out.writeName(names[member]);
    }

    /** Writes a string. */
    public final void writeString(JsonGenerator out, int member, @Nullable String value) {
        if (value != null) {
            writeName(out, member);
            out.writeString(value);
        }
    }

    /** Writes the text that a value of a type for texts stands for. */
    public final void writeText(JsonGenerator out, int member, @Nullable Object value) {
        if (value != null) {
            writeName(out, member);
            ScalarWriter.writeText(out, value);
        }
    }

    /** Writes an integer. */
    public final void writeLong(JsonGenerator out, int member, long value) {
        writeName(out, member);
        out.writeNumber(value);
    }

    /** Writes an integer, if there is one. */
    public final void writeOptionalLong(JsonGenerator out, int member, @Nullable Number value) {
        if (value != null) {
            writeLong(out, member, value.longValue());
        }
    }

    /** Writes an integer whose bits are unsigned: 0 to 2^64-1. */
    public final void writeUnsigned(JsonGenerator out, int member, long value) {
        writeName(out, member);
        ScalarWriter.writeUnsigned(out, value);
    }

    /** Writes an integer whose bits are unsigned, 0 to 2^64-1, if there is one. */
    public final void writeOptionalUnsigned(JsonGenerator out, int member, @Nullable Long value) {
        if (value != null) {
            writeUnsigned(out, member, value.longValue());
        }
    }

    /** Writes a boolean. */
    public final void writeBoolean(JsonGenerator out, int member, boolean value) {
        writeName(out, member);
        out.writeBoolean(value);
    }

    /** Writes a boolean, if there is one. */
    public final void writeOptionalBoolean(JsonGenerator out, int member, @Nullable Boolean value) {
        if (value != null) {
            writeBoolean(out, member, value.booleanValue());
        }
    }

    /** Writes a number; refuses NaN and the infinities. */
    public final void writeDouble(JsonGenerator out, int member, double value) {
        writeName(out, member);
        writeFinite(out, value);
    }

    /** Writes a number, if there is one; refuses NaN and the infinities. */
    public final void writeOptionalDouble(JsonGenerator out, int member, @Nullable Double value) {
        if (value != null) {
            writeDouble(out, member, value.doubleValue());
        }
    }

    /** Writes a struct, a union or an alternate. */
    public final void writeValue(JsonGenerator out, int member, @Nullable QapiValue value) {
        if (value != null) {
            writeName(out, member);
            value.writeTo(out);
        }
    }

    /** Writes a JSON null that is present. */
    public final void writeNull(JsonGenerator out, int member, @Nullable JsonNull value) {
        if (value != null) {
            writeName(out, member);
            out.writeNull();
        }
    }

    /** Writes an enum value; refuses {@code UNRECOGNIZED}. */
    public final void writeEnum(JsonGenerator out, int member, @Nullable QapiEnum value) {
        if (value != null) {
            writeName(out, member);
            writeKnown(out, value);
        }
    }

    /** Writes an enum value; instead of {@code UNRECOGNIZED} the one text that was kept for this member. */
    public final void writeEnum(JsonGenerator out, int member, @Nullable QapiEnum value, UnknownMembers unknown) {
        List<String> texts = unknown.unrecognized(name(member));
        if (value != null && value.isUnrecognized() && texts.size() == 1) {
            writeName(out, member);
            out.writeString(texts.get(0));
        } else {
            refuseTexts(out, member, texts, value == null || !value.isUnrecognized() ? 0 : 1);
            writeEnum(out, member, value);
        }
    }

    /** Writes any JSON value. */
    public final void writeTree(JsonGenerator out, int member, @Nullable JsonNode value) {
        if (value != null) {
            writeName(out, member);
            Trees.write(out, value);
        }
    }

    final void writeKnown(JsonGenerator out, QapiEnum value) {
        if (value.isUnrecognized()) {
            throw WriteErrors.unrecognized(out, typeName);
        }
        out.writeString(value.wireName());
    }

    /**
     * Refuses texts that were kept for a member if their number is not that of its UNRECOGNIZED values. Where none of those
     * is left, somebody has put known values in their place, and the texts are of no use any more.
     */
    final void refuseTexts(JsonGenerator out, int member, List<String> texts, int places) {
        if (places != 0 && !texts.isEmpty() && texts.size() != places) {
            String kept = texts.size() + (texts.size() == 1 ? " text was kept" : " texts were kept");
            throw WriteErrors.of(
                    out, typeName, "as many UNRECOGNIZED values as " + kept + " for it", places + " of them");
        }
    }

    final void writeFinite(JsonGenerator out, double value) {
        if (!Double.isFinite(value)) {
            throw WriteErrors.of(out, typeName, "a finite number", Double.toString(value));
        }
        out.writeNumber(value);
    }
}
