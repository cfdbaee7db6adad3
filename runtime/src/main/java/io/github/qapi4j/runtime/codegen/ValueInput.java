package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_FALSE;
import static tools.jackson.core.JsonTokenId.ID_NULL;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_STRING;
import static tools.jackson.core.JsonTokenId.ID_TRUE;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.ElementStack;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;

/** The part of {@link JsonInput} that reads enum values, arrays and alternates, which need to know the current member. */
public abstract sealed class ValueInput extends ScalarInput permits ObjectInput {
    private final ReadPolicy policy;

    /** The elements of the arrays that are being read, the innermost one's last. */
    private final ElementStack elements = new ElementStack();

    /** The index of the member that is being read; it belongs to {@link #owner()}. */
    private int member = MemberTable.UNKNOWN;

    /** The unknown enum values of the current member, or null if there is none. */
    private @Nullable List<String> unrecognized;

    ValueInput(
            TokenSource tokens, ReadPolicy policy, @Nullable Document document, @Nullable TokenStreamContext around) {
        super(tokens, document, around);
        this.policy = policy;
    }

    abstract JsonInput self();

    final ReadPolicy policy() {
        return policy;
    }

    /** Notes which of the owner's members is read from now on; returns its index. */
    final int enterMember(int index) {
        member = index;
        if (unrecognized != null) {
            unrecognized = null;
        }
        return index;
    }

    /** Returns the name of the known member that is being read. */
    final String memberName() {
        MemberTable members = owner();
        assert members != null : "a value outside of an object";
        return members.name(member);
    }

    /** Returns the unknown enum values of the current member, or null if there is none, and forgets them. */
    final @Nullable List<String> takeUnrecognized() {
        List<String> texts = unrecognized;
        unrecognized = null;
        return texts;
    }

    /** Reads an enum value. */
    final <E extends Enum<E> & QapiEnum> E enumValue(EnumTable<E> values) {
        if (tokens().id() != ID_STRING) {
            throw ReadErrors.kind(this, "a string", values.typeName());
        }
        String text = tokens().text();
        E value = values.fromWire(text);
        if (value == values.unrecognized()) {
            if (!policy.acceptUnknownValues()) {
                throw ReadErrors.unknownValue(this, values.typeName(), values.texts());
            }
            if (unrecognized == null) {
                unrecognized = new ArrayList<>();
            }
            unrecognized.add(text);
        }
        return value;
    }

    /**
     * Returns the kind of the current value, by which an alternate finds its branch.
     *
     * @return one of the kinds, or {@code NONE} if there is no JSON value
     */
    public final QType kind() {
        return switch (tokens().id()) {
            case ID_NULL -> QType.QNULL;
            case ID_NUMBER_INT, ID_NUMBER_FLOAT -> QType.QNUM;
            case ID_STRING -> QType.QSTRING;
            case ID_START_OBJECT -> QType.QDICT;
            case ID_START_ARRAY -> QType.QLIST;
            case ID_TRUE, ID_FALSE -> QType.QBOOL;
            default -> QType.NONE;
        };
    }

    /**
     * Reads a value of which an alternate has no branch, or refuses it.
     *
     * @param typeName the schema's name of the alternate
     * @param expected its kinds in words: "a string or an object"
     */
    public final JsonNode unrecognizedValue(String typeName, String expected) {
        if (!policy.acceptUnknownValues()) {
            throw ReadErrors.kind(this, expected, typeName);
        }
        return tree();
    }

    /** Reads the result of a command that returns nothing: an empty object, whose members, if any, are passed over. */
    public final @Nullable Void nothing() {
        if (tokens().id() != ID_START_OBJECT) {
            throw mismatch("an object");
        }
        tokens().skip();
        return null;
    }

    /** Reads an array of strings; the result cannot be changed. */
    public final List<String> strings() {
        startArray();
        int first = elements.size();
        while (tokens().next() != ID_END_ARRAY) {
            elements.push(string());
        }
        return elements.pop(first);
    }

    /**
     * Reads an array of strings as values of a type for such texts; the result cannot be changed.
     *
     * @param parser makes each value, as {@link #text} says
     * @param expected what each text must be, with an article
     */
    public final <T> List<T> texts(Function<String, T> parser, String expected) {
        startArray();
        List<T> elements = new ArrayList<>();
        while (tokens().next() != ID_END_ARRAY) {
            elements.add(text(parser, expected));
        }
        return List.copyOf(elements);
    }

    /**
     * Reads an array; the result cannot be changed.
     *
     * @param element reads one element
     */
    public final <T> List<T> list(JsonReader<T> element) {
        startArray();
        // The elements' own members replace these two.
        MemberTable listOwner = owner();
        int listMember = member;
        int first = elements.size();
        while (tokens().next() != ID_END_ARRAY) {
            elements.push(element.read(self()));
            enter(listOwner);
            member = listMember;
        }
        return elements.pop(first);
    }

    private void startArray() {
        if (tokens().id() != ID_START_ARRAY) {
            throw mismatch("an array");
        }
    }
}
