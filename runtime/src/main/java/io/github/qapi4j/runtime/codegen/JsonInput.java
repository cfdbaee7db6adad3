package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.ElementStack;
import io.github.qapi4j.runtime.internal.ReadPolicy;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * One document being read: the current token, and what generated readers ask of it.
 *
 * <p>Each method that returns a value reads the one on which the input stands and leaves the input on its last token. All
 * of them throw {@link QapiJsonException} if the JSON does not fit. A reader of an object calls {@link #startObject} and
 * {@link #nextMember} until END; that of a union {@link #tag}, and then for the branch {@link #startBranch}.
 */
// It holds its parts, and few of them, as every document allocates all. With two more, and room for a third, a document
// of 70 bytes took 1.02 of the time (least of eight forks) and 56 bytes more.
public final class JsonInput {
    private final InputPosition position;
    private final TokenSource tokens;
    private final ReadPolicy policy;
    private final ObjectProgress progress;

    /** Null until the first array is read. */
    private @Nullable ElementStack elements;

    /** Null until the first union is read. */
    private @Nullable SharedObjects shared;

    /** Null until an unknown member is kept. */
    private ObjectProgress.@Nullable KeptNames duplicates;

    private JsonInput(InputPosition position, ReadPolicy policy) {
        this.position = position;
        this.tokens = position.tokens();
        this.policy = policy;
        this.progress = new ObjectProgress(position);
    }

    /**
     * Makes the input of a whole document.
     *
     * @param parser the document's parser; it need not stand on a token yet
     */
    static JsonInput ofDocument(JsonParser parser, ReadPolicy policy, Document document) {
        return new JsonInput(new InputPosition(new TokenSource(parser), document, null), policy);
    }

    /**
     * Makes the input of a value that databind reads, perhaps inside of another one.
     *
     * @param parser the parser; it stands on the value's first token or, where databind has looked for the class among an
     *     object's members, on the name or the end after that token
     */
    static JsonInput ofPart(JsonParser parser, ReadPolicy policy) {
        return new JsonInput(InputPosition.ofPart(parser), policy);
    }

    /** Returns where the input stands. */
    InputPosition position() {
        return position;
    }

    /** Reads a string. */
    public String string() {
        return ValueReader.string(position);
    }

    /**
     * Reads a string as a value of a type for such texts.
     *
     * @param parser makes the value; it refuses a text by any runtime exception. A value that does not give the text back
     *     by its {@code toString()} is refused, too, since the text would be lost
     * @param expected what the text must be, with an article
     */
    public <T> T text(Function<String, T> parser, String expected) {
        return ValueReader.text(position, parser, expected);
    }

    /** Reads a number of any form as a double; refuses one beyond a double's range. */
    public double number() {
        return ValueReader.number(position);
    }

    /** Reads true or false. */
    public boolean bool() {
        return ValueReader.bool(position);
    }

    /** Reads a null. */
    public JsonNull nullValue() {
        return ValueReader.nullValue(position);
    }

    /** Reads any value as a tree; numbers keep all their digits, and a member that occurs twice is refused. */
    public JsonNode tree() {
        return TreeReader.read(position);
    }

    /** Reads an integer from -2^63 to 2^63-1. */
    public long int64() {
        return ValueReader.integer(position, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads an integer from -128 to 127. */
    public byte int8() {
        return (byte) ValueReader.integer(position, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads an integer from -32768 to 32767. */
    public short int16() {
        return (short) ValueReader.integer(position, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads an integer from -2^31 to 2^31-1. */
    public int int32() {
        return (int) ValueReader.integer(position, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads an integer from 0 to 255. */
    public int uint8() {
        return (int) ValueReader.integer(position, 0, 0xff);
    }

    /** Reads an integer from 0 to 65535. */
    public int uint16() {
        return (int) ValueReader.integer(position, 0, 0xffff);
    }

    /** Reads an integer from 0 to 2^32-1. */
    public long uint32() {
        return ValueReader.integer(position, 0, 0xffff_ffffL);
    }

    /**
     * Reads an integer from 0 to 2^64-1; the result's bits are to be taken as unsigned.
     *
     * <p>QEMU's own input also takes -2^63 to -1, modulo 2^64. Its output has no such number, so here it is an error.
     */
    public long uint64() {
        return ValueReader.uint64(position);
    }

    /** Returns the kind of the current value, by which an alternate finds its branch; {@code NONE} if there is no value. */
    public QType kind() {
        return ValueReader.kind(position);
    }

    /** Reads a value of which an alternate has no branch, or refuses it; its kinds are "a string or an object", say. */
    public JsonNode unrecognizedValue(String typeName, String expected) {
        if (!policy.acceptUnknownValues()) {
            throw ReadErrors.kind(position, expected, typeName);
        }
        return tree();
    }

    /** Reads the result of a command that returns nothing: an empty object, whose members, if any, are passed over. */
    public Nothing nothing() {
        return ValueReader.nothing(position);
    }

    /** Reads the result of a command; null where it returned nothing, as in some versions of QEMU: an empty object. */
    public <T> @Nullable T orNothing(JsonReader<T> result) {
        if (kind() == QType.QDICT && shared().tags().isEmpty(MemberTable.NOTHING)) {
            emptyObject(MemberTable.NOTHING);
            return null;
        }
        return result.read(this);
    }

    /** Reads an array of strings; the result cannot be changed. */
    public List<String> strings() {
        return ValueReader.strings(position, elements());
    }

    /**
     * Reads an array of strings as values of a type for such texts; the result cannot be changed.
     *
     * @param parser makes each value, as {@link #text} says
     * @param expected what each text must be, with an article
     */
    public <T> List<T> texts(Function<String, T> parser, String expected) {
        return ValueReader.texts(position, parser, expected);
    }

    /**
     * Reads an array; the result cannot be changed.
     *
     * @param element reads one element
     */
    public <T> List<T> list(JsonReader<T> element) {
        ValueReader.startArray(position);
        // The elements' own members replace these two.
        MemberTable owner = position.owner();
        int member = position.member();
        ElementStack all = elements();
        int first = all.size();
        while (tokens.next() != ID_END_ARRAY) {
            all.push(element.read(this));
            position.resume(owner, member);
        }
        return all.pop(first);
    }

    /** Returns the elements of the arrays that are being read, the innermost one's last. */
    private ElementStack elements() {
        if (elements == null) {
            elements = new ElementStack();
        }
        return elements;
    }

    /** Returns how far the objects around the current value are read. */
    ObjectProgress progress() {
        return progress;
    }

    ReadPolicy policy() {
        return policy;
    }

    /** Enters an object, or goes on with the members of a branch in the object that the union has entered. */
    public void startObject(MemberTable members) {
        if (shared != null && shared.tags().isInside()) {
            shared.enterBranch(members);
        } else {
            ValueReader.requireObject(position, members);
            progress.enter(members);
        }
    }

    /**
     * Says who has which members of the union's object, whose tag {@link #tag} has found: the reader of the branch's type goes
     * on in that object, as if it were its own, and meets its own members only.
     *
     * @param union the common members, under the name of the record that is read
     * @param common where they go; null where there is the tag only
     */
    public void startBranch(MemberTable union, @Nullable CommonMembers common) {
        shared().expect(union, common);
    }

    private SharedObjects shared() {
        if (shared == null) {
            shared = new SharedObjects(position, progress);
        }
        return shared;
    }

    /** Reads the rest of a union's object where the tag's value has no branch: leaves out unknown members, or refuses them. */
    public void readBranch(MemberTable union, @Nullable CommonMembers common) {
        shared().enter(union, union, common);
        skipRest(union);
    }

    /** Reads the rest of a union's object as {@link #readBranch} does, but returns the unknown members. */
    public UnknownMembers keepBranch(MemberTable union, @Nullable CommonMembers common) {
        shared().enter(union, union, common);
        UnknownMembers kept = UnknownMembers.NONE;
        while (nextMember(union) != MemberTable.END) {
            kept = keep(union, kept);
        }
        return kept;
    }

    /** Reads the common members of a union wherever they stand, and leaves the others to the union that is its branch. */
    public void passBranch(MemberTable union, @Nullable CommonMembers common) {
        shared().pass(this, union, common);
    }

    /**
     * Goes to the value of the next member, or leaves the object at its end. Refuses a second member of a name that is in
     * the table, and an object that lacks mandatory ones; names them all.
     *
     * @return the member's index, or END, or UNKNOWN
     */
    public int nextMember(MemberTable members) {
        if (shared != null && shared.isNext(members)) {
            return shared.next(this);
        }
        // Before the parser moves: malformed JSON is told with the type, too.
        position.enter(members);
        return progress.count(members, tokens.nextMember(members.index()));
    }

    /** Reads an object whose type has no members: leaves out unknown ones, or refuses them. */
    public void emptyObject(MemberTable members) {
        startObject(members);
        skipRest(members);
    }

    private void skipRest(MemberTable members) {
        while (nextMember(members) != MemberTable.END) {
            skip(members);
        }
    }

    /** Enters the data of an event that the schema does not know by its name, or refuses it. */
    public void startUnknownEvent(MemberTable members, String name) {
        if (!policy.acceptUnknownValues()) {
            throw ReadErrors.unknownEvent(position, name);
        }
        startObject(members);
    }

    /** Leaves out an unknown member, or refuses it. */
    public void skip(MemberTable members) {
        if (shared == null || !shared.skipTexts()) {
            refuseUnknown(members);
            tokens.skip();
        }
    }

    /** Keeps an unknown member, or refuses it; refuses a second one of its name. Returns all that were kept. */
    public UnknownMembers keep(MemberTable members, UnknownMembers kept) {
        UnknownMembers withTexts = shared == null ? null : shared.takeTexts(kept);
        if (withTexts != null) {
            return duplicates().replaced(kept, withTexts);
        }
        refuseUnknown(members);
        return keepAny(members, kept);
    }

    private void refuseUnknown(MemberTable members) {
        if (policy.refuseUnknownMembers()) {
            throw ReadErrors.unknownMember(position, position.ownerOr(members), tokens.name());
        }
    }

    /**
     * Keeps a member that the schema expects without naming it: an argument of a command that takes any, a member of an
     * object of which nothing is known. Refuses a second one of its name.
     */
    public UnknownMembers keepAny(MemberTable members, UnknownMembers kept) {
        String name = tokens.name();
        if (!duplicates().add(kept, name)) {
            throw ReadErrors.duplicate(position, position.ownerOr(members).typeName(), name);
        }
        return duplicates().added(kept.withRead(name, this));
    }

    /** Keeps the texts of the unknown enum values of the current member, if there are any. Returns all that was kept. */
    public UnknownMembers keepText(UnknownMembers kept) {
        List<String> texts = progress.takeUnrecognized();
        if (texts == null) {
            return kept;
        }
        return duplicates().replaced(kept, kept.withUnrecognized(position.memberName(), texts));
    }

    private ObjectProgress.KeptNames duplicates() {
        if (duplicates == null) {
            duplicates = new ObjectProgress.KeptNames();
        }
        return duplicates;
    }

    /**
     * Enters a union's object and finds its tag, wherever it stands; members before it are read afterwards like any other.
     * Where the union is a branch of another one, goes on in the object that the outer one has entered.
     *
     * @param common the members that all branches have, the tag among them
     * @return the tag's text
     */
    public String tag(MemberTable common) {
        return shared().tags().find(common, common.tag());
    }

    /** Returns whether the object that comes next has a union's tag; in some versions of QEMU it need not. */
    public boolean isTagged(MemberTable common) {
        return shared().tags().isTagged(common);
    }

    /** Returns whether the object whose tag {@link #tag} has just found has any of a branch's members. */
    public boolean hasAny(MemberTable branch) {
        return shared().tags().hasAny(branch);
    }

    /** Returns the text of the tag that {@link #tag} has just found, where it is none of those of an enum, or refuses it. */
    public String unrecognizedTag(QapiEnum[] known) {
        if (!policy.acceptUnknownValues()) {
            throw ReadErrors.unknownTag(position, known);
        }
        return tokens.text();
    }
}
