package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * One document being read: the current token, and what generated readers ask of it.
 *
 * <p>Each method that returns a value reads the one on which the input stands and leaves the input on its last token. All
 * of them throw {@link QapiJsonException} if the JSON does not fit. A reader of an object calls {@link #startObject} (for
 * a branch {@link #startBranch}) and {@link #nextMember} until END.
 */
public final class JsonInput extends ObjectInput {
    /** Null until an unknown member is kept. */
    private @Nullable DuplicateDetector duplicates;

    /**
     * Whether {@link #tag} has entered the object already, so that an inner union goes on in the same object. Only then may
     * there be members to go back to.
     */
    private boolean inside;

    /** Where the members begin that {@link #tag} has passed over; NOWHERE if they are not to be gone back to. */
    private int resume = TokenSource.NOWHERE;

    private JsonInput(
            TokenSource tokens, ReadPolicy policy, @Nullable Document document, @Nullable TokenStreamContext around) {
        super(tokens, policy, document, around);
    }

    /**
     * Makes the input of a whole document.
     *
     * @param parser the document's parser; it need not stand on a token yet
     */
    static JsonInput ofDocument(JsonParser parser, ReadPolicy policy, Document document) {
        return new JsonInput(new TokenSource(parser), policy, document, null);
    }

    /**
     * Makes the input of a value that databind reads, perhaps inside of another one.
     *
     * @param parser the parser; it stands on the value's first token or, where databind has looked for the class among an
     *     object's members, on the name or the end after that token
     */
    static JsonInput ofPart(JsonParser parser, ReadPolicy policy) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        boolean inside = token != null && (token.isStructStart() || token == JsonToken.PROPERTY_NAME);
        return new JsonInput(TokenSource.ofPart(parser), policy, null, inside ? context.getParent() : context);
    }

    @Override
    JsonInput self() {
        return this;
    }

    /** Enters an object. */
    public void startObject(MemberTable members) {
        requireObject(members);
        enterObject(members);
    }

    /**
     * Enters what {@link #tag} has left of the union's object, for the branch's reader.
     *
     * @param tag the tag's index among the branch's members
     */
    public void startBranch(MemberTable members, int tag) {
        goBack();
        inside = false;
        enterObject(members);
        count(members, tag);
    }

    private void requireObject(MemberTable members) {
        if (tokens().id() != ID_START_OBJECT) {
            throw ReadErrors.kind(this, "an object", members.typeName());
        }
    }

    /**
     * Goes to the value of the next member, or leaves the object at its end. Refuses a second member of a name that is in
     * the table, and an object that lacks mandatory ones; names them all.
     *
     * @return the member's index, or END, or UNKNOWN
     */
    public int nextMember(MemberTable members) {
        // Before the parser moves: malformed JSON is told with the type, too.
        enter(members);
        return count(members, tokens().nextMember(members.index()));
    }

    private void goBack() {
        if (resume != TokenSource.NOWHERE) {
            tokens().rewind(resume);
            resume = TokenSource.NOWHERE;
        }
    }

    /** Reads an object whose type has no members: leaves out unknown ones, or refuses them. */
    public void emptyObject(MemberTable members) {
        startObject(members);
        skipRest(members);
    }

    /** Reads a branch that has no members but the tag, which {@link #tag} has read, as {@link #emptyObject} does. */
    public void emptyBranch(MemberTable members, int tag) {
        startBranch(members, tag);
        skipRest(members);
    }

    private void skipRest(MemberTable members) {
        while (nextMember(members) != MemberTable.END) {
            skip(members);
        }
    }

    /**
     * Enters the data of an event that the schema does not know, or refuses it.
     *
     * @param name the event's name
     */
    public void startUnknownEvent(MemberTable members, String name) {
        if (!policy().acceptUnknownValues()) {
            throw ReadErrors.unknownEvent(this, name);
        }
        startObject(members);
    }

    /** Leaves out an unknown member, or refuses it. */
    public void skip(MemberTable members) {
        if (policy().refuseUnknownMembers()) {
            throw ReadErrors.unknownMember(this, members, tokens().name());
        }
        tokens().skip();
    }

    /** Keeps an unknown member, or refuses it; refuses a second one of its name. Returns all that were kept. */
    public UnknownMembers keep(MemberTable members, UnknownMembers kept) {
        if (policy().refuseUnknownMembers()) {
            throw ReadErrors.unknownMember(this, members, tokens().name());
        }
        return keepAny(members, kept);
    }

    /**
     * Keeps a member that the schema expects without naming it: an argument of a command that takes any, a member of an
     * object of which nothing is known. Refuses a second one of its name.
     */
    public UnknownMembers keepAny(MemberTable members, UnknownMembers kept) {
        String name = tokens().name();
        if (!duplicates().add(kept, name)) {
            throw ReadErrors.duplicate(this, members.typeName(), name);
        }
        return duplicates().added(kept.withRead(name, this));
    }

    /** Keeps the texts of the unknown enum values of the current member, if there are any. Returns all that was kept. */
    public UnknownMembers keepText(UnknownMembers kept) {
        List<String> texts = takeUnrecognized();
        if (texts == null) {
            return kept;
        }
        return duplicates().replaced(kept, kept.withUnrecognized(memberName(), texts));
    }

    private DuplicateDetector duplicates() {
        if (duplicates == null) {
            duplicates = new DuplicateDetector();
        }
        return duplicates;
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
        if (!inside) {
            requireObject(common);
        }
        goBack();
        enter(common);
        int start = tokens().seekTag(common.index(), tag);
        if (start == TokenSource.NO_TAG) {
            throw ReadErrors.missing(this, common, tokens().missing(common.index()));
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
            throw ReadErrors.unknownTag(this, known);
        }
        return tokens().text();
    }

    /**
     * Enters a branch as {@link #startBranch} does, but keeps back the members for the inner union that the branch has
     * besides its own ones: {@link #nextOwnMember} takes out those, {@link #release} leaves the rest to the inner union.
     *
     * @return what {@code release} needs
     */
    public int holdBranch(MemberTable members, int tag) {
        startBranch(members, tag);
        return tokens().hold();
    }

    /** Goes to the value of the next held member that is in the table, as {@link #nextMember} does; never UNKNOWN. */
    public int nextOwnMember(MemberTable members) {
        enter(members);
        return count(members, tokens().nextOwnMember(members.index()));
    }

    /**
     * Goes back to before the held members; those taken out are gone.
     *
     * @param held what {@link #holdBranch} has returned
     */
    public void release(int held) {
        tokens().rewind(held);
        inside = true;
    }

    /** Passes over a branch that has no members but the tag and those of an inner union. */
    public void passBranch(MemberTable members, int tag) {
        int held = holdBranch(members, tag);
        // There is nothing to take out, but a second tag is refused.
        nextOwnMember(members);
        release(held);
    }
}
