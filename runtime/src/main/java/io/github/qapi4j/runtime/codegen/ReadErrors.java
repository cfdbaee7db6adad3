package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_EMBEDDED_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_FALSE;
import static tools.jackson.core.JsonTokenId.ID_NO_TOKEN;
import static tools.jackson.core.JsonTokenId.ID_NULL;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_STRING;
import static tools.jackson.core.JsonTokenId.ID_TRUE;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.CurrentNumber;
import io.github.qapi4j.runtime.internal.JsonLocation;
import io.github.qapi4j.runtime.internal.TokenSource;
import io.github.qapi4j.runtime.text.NameList;
import io.github.qapi4j.runtime.text.Quoting;
import io.github.qapi4j.runtime.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Makes the exceptions of reading: each says what was expected where, what was found, and what helps. */
final class ReadErrors {
    private final InputPosition in;
    private final @Nullable String typeName;
    private final JsonLocation place;

    /**
     * Looks at the current token.
     *
     * @param typeName the type whose member the token is, or which it should be itself; null if there is none
     */
    private ReadErrors(InputPosition in, @Nullable String typeName) {
        this(in, typeName, in.location());
    }

    private ReadErrors(InputPosition in, @Nullable String typeName, JsonLocation place) {
        this.in = in;
        this.typeName = typeName;
        this.place = place;
    }

    /**
     * The current value is not of the wanted kind, or out of range.
     *
     * @param expected what it must be, with an article
     * @param valueType the name of the type that it should be; null for a type without name
     */
    static QapiJsonException kind(InputPosition in, String expected, @Nullable String valueType) {
        MemberTable owner = in.owner();
        ReadErrors errors = new ReadErrors(in, owner == null ? valueType : owner.typeName());
        String wanted = owner == null || valueType == null ? expected : expected + " (" + valueType + ")";
        return errors.wrongValue(wanted, errors.leaveOut());
    }

    /**
     * The current value is no integer, or out of range.
     *
     * @param expected what it must be, with an article
     */
    static QapiJsonException integer(InputPosition in, String expected) {
        MemberTable owner = in.owner();
        ReadErrors errors = new ReadErrors(in, owner == null ? null : owner.typeName());
        boolean fraction = in.tokens().id() == ID_NUMBER_FLOAT;
        return errors.wrongValue(expected, fraction ? "; write it without fraction and exponent" : errors.leaveOut());
    }

    private QapiJsonException wrongValue(String wanted, String hint) {
        MemberTable owner = in.owner();
        String found = describe(in.tokens());
        return member(
                owner == null ? null : place.member(),
                wanted,
                found,
                subject(owner) + " must be " + wanted + ", found " + found + hint);
    }

    /** Returns what helps where an optional member is null. */
    private String leaveOut() {
        MemberTable owner = in.owner();
        boolean optional =
                owner != null && place.member() != null && owner.index().isOptional(place.member());
        return in.tokens().id() == ID_NULL && optional && place.index() < 0 ? "; leave it out instead" : "";
    }

    /**
     * The current text is not one that a type for texts takes, or would be lost in it.
     *
     * @param cause what the type threw, or null
     */
    static QapiJsonException text(InputPosition in, String expected, @Nullable RuntimeException cause) {
        MemberTable owner = in.owner();
        ReadErrors errors = new ReadErrors(in, owner == null ? null : owner.typeName());
        String found = describe(in.tokens());
        return errors.member(
                owner == null ? null : errors.place.member(),
                expected,
                found,
                errors.subject(owner) + " must be " + expected + ", found " + found,
                cause);
    }

    /**
     * The current text is not a value of an enum.
     *
     * @param enumName the schema's name of the enum
     * @param texts the texts of its values
     */
    static QapiJsonException unknownValue(InputPosition in, String enumName, Collection<String> texts) {
        MemberTable owner = in.owner();
        ReadErrors errors = new ReadErrors(in, owner == null ? enumName : owner.typeName());
        String text = in.tokens().text();
        String found = Quoting.quote(text);
        String expected = oneOf(texts);
        return errors.member(
                owner == null ? null : errors.place.member(),
                expected,
                found,
                errors.subject(owner) + " holds " + found + ", which " + enumName + " does not have"
                        + Suggestion.hint(text, texts) + "; expected " + expected);
    }

    /** The current text is not a value of the enum of a union's tag. */
    static QapiJsonException unknownTag(InputPosition in, QapiEnum[] known) {
        List<String> texts = new ArrayList<>();
        // The last constant stands for unknown values and has no text.
        for (int i = 0; i < known.length - 1; i++) {
            texts.add(known[i].wireName());
        }
        MemberTable owner = in.owner();
        ReadErrors errors = new ReadErrors(in, owner == null ? null : owner.typeName());
        String text = in.tokens().text();
        String found = Quoting.quote(text);
        String expected = oneOf(texts);
        return errors.member(
                errors.place.member(),
                expected,
                found,
                errors.subject(owner) + " holds " + found + ", which no branch has" + Suggestion.hint(text, texts)
                        + "; expected " + expected);
    }

    /** Says which values there are; conditions, or the schema itself, may leave none. */
    private static String oneOf(Collection<String> texts) {
        return texts.isEmpty() ? "no value at all" : "one of " + NameList.of(texts);
    }

    /** The input is the data of an event that the schema does not have. */
    static QapiJsonException unknownEvent(InputPosition in, String name) {
        String quoted = Quoting.quote(name);
        return new ReadErrors(in, "Event")
                .member(null, "the data of a known event", quoted, "the schema has no event " + quoted);
    }

    /** The object has ended without these mandatory members. */
    static QapiJsonException missing(InputPosition in, MemberTable members, List<String> missing) {
        String names = NameList.ofMembers(missing);
        return new ReadErrors(in, members.typeName())
                .member(
                        missing.size() == 1 ? missing.get(0) : null,
                        names,
                        "an object without",
                        names + (missing.size() == 1 ? " is missing" : " are missing"));
    }

    /** The member on whose value the input stands was there before. */
    static QapiJsonException duplicate(InputPosition in, @Nullable String typeName, String name) {
        return new ReadErrors(in, typeName)
                .member(
                        name,
                        "one member " + Quoting.quote(name),
                        "a second one",
                        "member " + Quoting.quote(name) + " occurs twice; leave one of them out");
    }

    /** The member on whose value the input stands is not in the schema. */
    static QapiJsonException unknownMember(InputPosition in, MemberTable members, String name) {
        List<String> known = members.index().names();
        String expected = known.isEmpty() ? "no member" : "one of the members " + NameList.of(known);
        String quoted = Quoting.quote(name);
        return new ReadErrors(in, members.typeName())
                .member(
                        name,
                        expected,
                        quoted,
                        "unknown member " + quoted + Suggestion.hint(name, known) + "; expected " + expected);
    }

    /**
     * The union has chosen another record than the wanted one; the input stands at the value's end.
     *
     * @param start where the value began
     */
    static QapiJsonException otherBranch(InputPosition in, TokenStreamLocation start, Class<?> wanted, Object found) {
        String name = found.getClass().getSimpleName();
        return new ReadErrors(in, wanted.getSimpleName(), in.location().at(start))
                .member(
                        null,
                        "the branch " + wanted.getSimpleName(),
                        "the branch " + name,
                        "the value must be of this branch, found the branch " + name);
    }

    private String subject(@Nullable MemberTable owner) {
        // Without an owner the member is one of the user's own type.
        return (owner == null ? new JsonLocation(place.path(), null, place.index(), place.location()) : place)
                .subject();
    }

    private QapiJsonException member(@Nullable String name, String expected, String found, String problem) {
        return member(name, expected, found, problem, null);
    }

    private QapiJsonException member(
            @Nullable String name, String expected, String found, String problem, @Nullable Throwable cause) {
        ErrorDetails details = new ErrorDetails(
                in.source(place.location()),
                place.location(),
                place.path(),
                in.isPart(),
                typeName,
                name,
                expected,
                found,
                problem);
        return new QapiJsonException(details, cause);
    }

    /** Returns what the current token is, in words. */
    private static String describe(TokenSource tokens) {
        return switch (tokens.id()) {
            case ID_STRING -> "the string " + Quoting.quote(tokens.text());
            case ID_NUMBER_INT ->
                "the number " + Quoting.clip(CurrentNumber.bigInteger(tokens).toString());
            case ID_NUMBER_FLOAT -> "the number " + Quoting.clip(tokens.text());
            case ID_TRUE -> "true";
            case ID_FALSE -> "false";
            case ID_NULL -> "null";
            case ID_START_OBJECT, ID_END_OBJECT -> "an object";
            case ID_START_ARRAY, ID_END_ARRAY -> "an array";
            case ID_NO_TOKEN -> "the end of the input";
            case ID_EMBEDDED_OBJECT -> "a Java object";
            default -> "something else";
        };
    }
}
