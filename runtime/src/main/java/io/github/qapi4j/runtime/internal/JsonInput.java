package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/**
 * One document being read: the current token, and what generated readers ask of it.
 *
 * <p>Each method that returns a value reads the one on which the input stands and leaves the input on its last token. All
 * of them throw {@link QapiJsonException} if the JSON does not fit. A reader of an object calls {@link #startObject} (or
 * {@link #tag}), {@link #nextMember} until END, and {@link #endObject}.
 */
public final class JsonInput extends ValueInput {
    /** Null until an unknown member is kept. */
    private @Nullable KeptNames keptNames;

    /**
     * Whether {@link #tag} has entered the object already, so that an inner union goes on in the same object. Only then may
     * there be members to go back to.
     */
    private boolean inside;

    /** Where the members begin that {@link #tag} has passed over; NOWHERE if they are not to be gone back to. */
    private int resume = Tokens.NOWHERE;

    private JsonInput(
            Tokens tokens, ReadPolicy policy, @Nullable Document document, @Nullable TokenStreamContext around) {
        super(tokens, policy, document, around);
    }

    /**
     * Makes the input of a whole document.
     *
     * @param parser the document's parser; it need not stand on a token yet
     */
    static JsonInput ofDocument(JsonParser parser, ReadPolicy policy, Document document) {
        return new JsonInput(new Tokens(parser), policy, document, null);
    }

    /**
     * Makes the input of a value that databind reads, perhaps inside of another one.
     *
     * @param parser the parser; it stands on the value's first token
     */
    static JsonInput ofPart(JsonParser parser, ReadPolicy policy) {
        TokenStreamContext context = parser.streamReadContext();
        boolean entered = parser.currentToken() != null && parser.currentToken().isStructStart();
        return new JsonInput(new Tokens(parser), policy, null, entered ? context.getParent() : context);
    }

    @Override
    JsonInput self() {
        return this;
    }

    /** Enters an object; returns the empty set of members. */
    public long startObject(MemberTable members) {
        if (tokens().id() != ID_START_OBJECT && !inside) {
            throw Mismatch.kind(this, "an object", members.typeName());
        }
        return 0L;
    }

    /** Enters an object with more than 64 members; returns the empty set of members. */
    public long[] startLargeObject(MemberTable members) {
        startObject(members);
        return new long[members.words()];
    }

    /** Returns the set that holds just the tag, for a branch with more than 64 members. */
    public long[] startLargeBranch(MemberTable members, int tag) {
        return onceLarge(members, new long[members.words()], tag);
    }

    /** Goes to the value of the next member; returns the member's index, or END at the object's end, or UNKNOWN. */
    public int nextMember(MemberTable members) {
        if (inside) {
            goBack();
            inside = false;
        }
        // Before the parser moves: malformed JSON is told with the type, too.
        enter(members);
        return enterMember(tokens().nextMember(members));
    }

    private void goBack() {
        if (resume != Tokens.NOWHERE) {
            tokens().rewind(resume);
            resume = Tokens.NOWHERE;
        }
    }

    /** Adds a member to the set of those seen, and refuses a second one; END and UNKNOWN are not added. */
    public long once(MemberTable members, long seen, int member) {
        if (member < 0) {
            return seen;
        }
        long bit = 1L << member;
        if ((seen & bit) != 0) {
            throw Mismatch.duplicate(this, members.typeName(), members.name(member));
        }
        return seen | bit;
    }

    /** Adds a member to the set of those seen, as {@link #once} does; returns the same array. */
    public long[] onceLarge(MemberTable members, long[] seen, int member) {
        if (member >= 0) {
            int word = member >> 6;
            long bit = 1L << member;
            if ((seen[word] & bit) != 0) {
                throw Mismatch.duplicate(this, members.typeName(), members.name(member));
            }
            seen[word] |= bit;
        }
        return seen;
    }

    /** Refuses an object that lacks mandatory members; names them all. */
    public void endObject(MemberTable members, long seen) {
        if (!members.isComplete(seen)) {
            throw Mismatch.missing(this, members, members.missing(seen));
        }
    }

    /** Refuses an object that lacks mandatory members; names them all. */
    public void endLargeObject(MemberTable members, long[] seen) {
        if (!members.isComplete(seen)) {
            throw Mismatch.missing(this, members, members.missing(seen));
        }
    }

    /**
     * Reads the rest of an object whose type has no members but those seen already: leaves out unknown ones, or refuses them.
     *
     * @param seen the set of those seen
     */
    public void restOfObject(MemberTable members, long seen) {
        long all = seen;
        for (int member = nextMember(members); member != MemberTable.END; member = nextMember(members)) {
            all = once(members, all, member);
            skip(members);
        }
        endObject(members, all);
    }

    /**
     * Enters the data of an event that the schema does not know, or refuses it.
     *
     * @param name the event's name
     */
    public void startUnknownEvent(MemberTable members, String name) {
        if (!policy().acceptUnknownValues()) {
            throw Mismatch.unknownEvent(this, name);
        }
        startObject(members);
    }

    /** Leaves out an unknown member, or refuses it. */
    public void skip(MemberTable members) {
        if (policy().refuseUnknownMembers()) {
            throw Mismatch.unknownMember(this, members, tokens().name());
        }
        tokens().skip();
    }

    /** Keeps an unknown member, or refuses it; refuses a second one of its name. Returns all that were kept. */
    public UnknownMembers keep(MemberTable members, UnknownMembers kept) {
        if (policy().refuseUnknownMembers()) {
            throw Mismatch.unknownMember(this, members, tokens().name());
        }
        return keepAny(members, kept);
    }

    /** Keeps a member of something of which the schema knows nothing at all; refuses a second one of its name. */
    public UnknownMembers keepAny(MemberTable members, UnknownMembers kept) {
        String name = tokens().name();
        if (!keptNames().add(kept, name)) {
            throw Mismatch.duplicate(this, members.typeName(), name);
        }
        return keptNames().added(kept.with(name, tree()));
    }

    /** Keeps the texts of the unknown enum values of the current member, if there are any. Returns all that was kept. */
    public UnknownMembers keepText(UnknownMembers kept) {
        List<String> texts = takeUnrecognized();
        if (texts == null) {
            return kept;
        }
        return keptNames().replaced(kept, kept.withUnrecognized(memberName(), texts));
    }

    private KeptNames keptNames() {
        if (keptNames == null) {
            keptNames = new KeptNames();
        }
        return keptNames;
    }

    /**
     * Enters a union's object and finds its tag, wherever it stands; members before it are read afterwards like any other.
     * Where the union is a branch of another one, goes on in the object that the outer one has entered.
     *
     * @param common the members that all branches have, the tag among them
     * @param tag the tag's index
     * @return the tag's text
     */
    public String tag(MemberTable common, int tag) {
        startObject(common);
        goBack();
        enter(common);
        int start = tokens().seekTag(common, tag);
        if (start == Tokens.NO_TAG) {
            throw Mismatch.missing(this, common, tokens().missing(common));
        }
        enterMember(tag);
        String text = string();
        resume = start;
        inside = true;
        return text;
    }

    /**
     * Returns the text of the tag that {@link #tag} has just found, where it is none of the known ones, or refuses it.
     *
     * @param known the constants of the tag's enum
     */
    public String unrecognizedTag(QapiEnum[] known) {
        if (!policy().acceptUnknownValues()) {
            throw Mismatch.unknownTag(this, known);
        }
        return tokens().text();
    }

    /**
     * Keeps back what is left of the object, for a branch that has members of its own besides those of an inner union:
     * {@link #nextOwnMember} then takes out its own ones, {@link #release} leaves the rest to the inner union.
     *
     * @return what {@code release} needs
     */
    public int hold() {
        goBack();
        return tokens().hold();
    }

    /** Goes to the value of the next held member that is in the table; returns its index, or END. */
    public int nextOwnMember(MemberTable members) {
        inside = false;
        enter(members);
        return enterMember(tokens().nextOwnMember(members));
    }

    /** Goes back to before the held members; those taken out are gone. */
    public void release(int held) {
        tokens().rewind(held);
        inside = true;
    }
}
