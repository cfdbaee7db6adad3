package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_NO_TOKEN;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * The tokens of one document: the parser's, and in between those that were kept back on a {@link TokenBuffer}.
 *
 * <p>While the parser is the source the buffer is empty. The buffer is filled only when a tag is searched; from then on it is
 * the source until its last value was read, and then the parser goes on. Objects inside the buffer are searched in place.
 */
public final class TokenSource {
    /** What {@link #seekTag} returns if the object ends without the tag. */
    public static final int NO_TAG = -2;

    /** A position that is none. */
    public static final int NOWHERE = -3;

    /** The position while the parser is the source. */
    private static final int LIVE = -1;

    private final JsonParser parser;
    private @Nullable TokenBuffer buffer;
    private int at = LIVE;

    /** The current token's kind: the readers ask for it far more often than it changes. */
    private int id;

    /** Where the last search for a tag began. */
    private int searched;

    private long taken;

    /**
     * Makes the tokens of a document.
     *
     * @param parser the document's parser; it need not stand on a token yet
     */
    public TokenSource(JsonParser parser) {
        this.parser = parser;
        this.id = parser.currentTokenId();
    }

    /**
     * Makes the tokens of a value that databind asks for.
     *
     * @param parser the parser; it stands on the value's first token or, where databind has looked for the class among an
     *     object's members, on the name or the end after that token
     */
    public static TokenSource ofPart(JsonParser parser) {
        return new TokenSource(ReopenedObject.isEntered(parser) ? new ReopenedObject(parser) : parser);
    }

    /** Returns the parser, which may have gone on beyond the current token. */
    public JsonParser parser() {
        return parser;
    }

    /** Returns the buffer if it is the source, else null. */
    @Nullable
    TokenBuffer source() {
        return at == LIVE ? null : buffer;
    }

    /** Returns the index of the current value or end on the buffer. */
    int position() {
        return at;
    }

    /** Returns how many tokens after the place that {@link JsonLocation#of(TokenSource)} tells the current token stands. */
    public int distance() {
        return at == LIVE ? 0 : buffer().distance(at);
    }

    /** Returns the current token's kind, a constant of JsonTokenId. */
    public int id() {
        return id;
    }

    /** Goes to the next token and returns its kind; ID_NO_TOKEN at the end of the input. */
    public int next() {
        if (at != LIVE) {
            if (++at < buffer().size()) {
                return id = buffer().kind(at);
            }
            at = LIVE;
        }
        return nextLive();
    }

    private int nextLive() {
        JsonToken token = parser.nextToken();
        return id = token == null ? ID_NO_TOKEN : token.id();
    }

    /**
     * Goes to the value of the next member, or to the end of the object; returns the member's index, or END, or another
     * negative number for one that is not in the table.
     */
    public int nextMember(MemberIndex members) {
        if (at != LIVE) {
            return replayMember(members);
        }
        int member = parser.nextNameMatch(members.matcher());
        if (member == MemberIndex.END) {
            id = ID_END_OBJECT;
        } else {
            nextLive();
        }
        return member;
    }

    private int replayMember(MemberIndex members) {
        TokenBuffer kept = buffer();
        int value = kept.untaken(at + 1);
        if (value == kept.size()) {
            at = LIVE;
            return nextMember(members);
        }
        moveTo(value);
        return id == ID_END_OBJECT ? MemberIndex.END : members.indexOf(name());
    }

    /** Goes to the value of the next member, whatever its name, or to the end of the object; returns the name, or null. */
    @Nullable
    public String nextName() {
        if (at != LIVE) {
            int value = buffer().untaken(at + 1);
            if (value < buffer().size()) {
                moveTo(value);
                return id == ID_END_OBJECT ? null : name();
            }
            at = LIVE;
        }
        String name = parser.nextName();
        if (name == null) {
            id = ID_END_OBJECT;
        } else {
            nextLive();
        }
        return name;
    }

    /** Goes to a value or an end on the buffer. */
    private void moveTo(int position) {
        at = position;
        id = buffer().kind(position);
    }

    /** Returns the name of the member on whose value the input stands; not for elements of an array. */
    public String name() {
        String name = at == LIVE ? parser.currentName() : buffer().name(at);
        assert name != null : "not the value of a member";
        return name;
    }

    /** Goes to the last token of the current value. */
    public void skip() {
        if (id != ID_START_OBJECT && id != ID_START_ARRAY) {
            return;
        }
        if (at == LIVE) {
            parser.skipChildren();
            id = parser.currentTokenId();
        } else {
            moveTo(buffer().last(at));
        }
    }

    /** Returns the current string, or the literal of a floating-point number. */
    public String text() {
        return at == LIVE ? parser.getString() : buffer().text(at);
    }

    /**
     * Takes the current integer if it fits 64 bits with sign; {@link #taken} then returns it. {@link CurrentNumber} has all else
     * that numbers are.
     *
     * <p>To ask the parser first whether it fits would cost more than the exception of the rare one that does not.
     */
    public boolean takeLong() {
        if (at != LIVE) {
            taken = buffer().number(at);
            return buffer().fitsLong(at);
        }
        try {
            taken = parser.getLongValue();
            return true;
        } catch (InputCoercionException beyond) {
            return false;
        }
    }

    /** Returns the integer that was taken last. */
    public long taken() {
        return taken;
    }

    /**
     * Goes to the tag's value, keeping back the members that stand before it.
     *
     * @return where the members yet unread begin, for {@link #rewind}; or NO_TAG at the end of the object
     */
    public int seekTag(MemberIndex common, int tag) {
        if (at == LIVE) {
            String name = parser.nextName();
            if (common.name(tag).equals(name)) {
                nextLive();
                return LIVE;
            }
            begin();
            searched = 0;
            return record(name, common.name(tag)) ? 0 : NO_TAG;
        }
        int start = at;
        searched = at;
        TokenBuffer kept = buffer();
        int value = kept.untaken(at + 1);
        while (value < kept.size()) {
            moveTo(value);
            if (id == ID_END_OBJECT) {
                return NO_TAG;
            }
            if (common.indexOf(name()) == tag) {
                kept.take(value);
                return start;
            }
            value = kept.untaken(kept.last(value) + 1);
        }
        at = LIVE;
        return record(parser.nextName(), common.name(tag)) ? start : NO_TAG;
    }

    /** Returns the mandatory members that the last search for a tag, which was in vain, did not meet either. */
    public List<String> missing(MemberIndex common) {
        TokenBuffer kept = buffer();
        long[] seen = new long[common.words()];
        for (int value = searched + 1; value < kept.size(); value = kept.last(value) + 1) {
            String name = kept.name(value);
            if (name == null) {
                break;
            }
            int member = common.indexOf(name);
            if (member >= 0) {
                seen[member >> 6] |= 1L << member;
            }
        }
        return common.missing(seen);
    }

    /** Goes back to before the first member that is yet unread. */
    public void rewind(int start) {
        at = start;
    }

    /**
     * Keeps back all members of the current object that are yet unread.
     *
     * @return where they begin, for {@link #rewind}
     */
    public int hold() {
        int start = at;
        if (at == LIVE) {
            begin();
            start = 0;
        } else {
            TokenBuffer kept = buffer();
            int value = kept.untaken(at + 1);
            while (value < kept.size() && kept.kind(value) != ID_END_OBJECT) {
                value = kept.untaken(kept.last(value) + 1);
            }
            if (value < kept.size()) {
                return start;
            }
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            buffer().add(name, parser);
        }
        buffer().addEnd(parser);
        at = start;
        return start;
    }

    /**
     * Returns whether one of the members that were held is among some of an index.
     *
     * @param first the first of these
     * @param last the last
     */
    public boolean hasHeldMember(MemberIndex members, int first, int last) {
        TokenBuffer kept = buffer();
        int value = kept.untaken(at + 1);
        for (String name = kept.name(value); name != null; name = kept.name(value)) {
            int member = members.indexOf(name);
            if (member >= first && member <= last) {
                return true;
            }
            value = kept.untaken(kept.last(value) + 1);
        }
        return false;
    }

    /** Returns whether no members were held. */
    public boolean isHeldEmpty() {
        TokenBuffer kept = buffer();
        return kept.name(kept.untaken(at + 1)) == null;
    }

    /** Like {@link #nextMember} among members that were held: passes over unknown ones and takes out the known one. */
    public int nextOwnMember(MemberIndex members) {
        TokenBuffer kept = buffer();
        moveTo(kept.untaken(at + 1));
        while (id != ID_END_OBJECT) {
            int member = members.indexOf(name());
            if (member >= 0) {
                kept.take(at);
                return member;
            }
            moveTo(kept.untaken(kept.last(at) + 1));
        }
        return MemberIndex.END;
    }

    /** Keeps back members until the parser stands on the tag's value or at the end of the object. */
    private boolean record(@Nullable String first, String tag) {
        for (String name = first; !tag.equals(name); name = parser.nextName()) {
            if (name == null) {
                id = ID_END_OBJECT;
                return false;
            }
            buffer().add(name, parser);
        }
        nextLive();
        return true;
    }

    private void begin() {
        if (buffer == null) {
            buffer = new TokenBuffer();
        }
        buffer.begin(parser.streamReadContext());
    }

    private TokenBuffer buffer() {
        assert buffer != null : "nothing was recorded";
        return buffer;
    }
}
