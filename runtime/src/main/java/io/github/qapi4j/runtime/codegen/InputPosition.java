package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.JsonLocation;
import io.github.qapi4j.runtime.internal.SourceName;
import io.github.qapi4j.runtime.internal.TokenSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/** Where an input stands: the current token, the type whose members are being read, and which of them it is. */
final class InputPosition {
    private final TokenSource tokens;
    private final @Nullable Document document;
    private final @Nullable TokenStreamContext around;

    /** The type whose member is being read, for messages; null outside of generated types. */
    private @Nullable MemberTable owner;

    /** The index of the member that is being read; it belongs to the owner. */
    private int member = MemberTable.UNKNOWN;

    /**
     * Makes a position.
     *
     * @param document the whole document; null where databind asks for a value
     * @param around what encloses the value that databind asks for; null where a whole document is read
     */
    InputPosition(TokenSource tokens, @Nullable Document document, @Nullable TokenStreamContext around) {
        this.tokens = tokens;
        this.document = document;
        this.around = around;
    }

    /**
     * Makes the position at a value that databind asks for, perhaps inside of another one.
     *
     * @param parser the parser; it stands on the value's first token or, where databind has looked for the class among an
     *     object's members, on the name or the end after that token
     */
    static InputPosition ofPart(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        boolean inside = token != null && (token.isStructStart() || token == JsonToken.PROPERTY_NAME);
        return new InputPosition(TokenSource.ofPart(parser), null, inside ? context.getParent() : context);
    }

    TokenSource tokens() {
        return tokens;
    }

    @Nullable
    MemberTable owner() {
        return owner;
    }

    /** Returns the members of the object around: while those of a branch are read, the union's are known as well. */
    MemberTable ownerOr(MemberTable members) {
        return owner == null ? members : owner;
    }

    /** Notes whose members are read from now on; null for those of no generated type. */
    void enter(@Nullable MemberTable members) {
        // Mostly it is the same: to write a reference costs more than to look.
        if (owner != members) {
            owner = members;
        }
    }

    /** Notes which of the owner's members is read from now on. */
    void enterMember(int index) {
        member = index;
    }

    /** Returns the index of the member that is being read. */
    int member() {
        return member;
    }

    /** Goes back to a member of an object around the one that was read last. */
    void resume(@Nullable MemberTable members, int index) {
        enter(members);
        member = index;
    }

    /** Returns the name of the known member that is being read. */
    String memberName() {
        assert owner != null : "a value outside of an object";
        return owner.name(member);
    }

    /** Returns whether this is a value that databind reads, so that paths start there and databind prepends to them. */
    boolean isPart() {
        return around != null;
    }

    /** Returns where the current token stands. */
    JsonLocation location() {
        JsonLocation location = JsonLocation.of(tokens);
        if (around != null) {
            return location.within(JsonLocation.of(around, null));
        }
        if (document == null || location.location() == null) {
            return location;
        }
        int distance = tokens.distance();
        // Only for what lies inside of a member's value the document is read again.
        return distance == 0 ? location : location.at(document.find(location.location(), distance));
    }

    /** Returns the file's name for a message: the caller's, else the one that the parser knows, else null. */
    @Nullable
    String source(@Nullable TokenStreamLocation location) {
        return document != null ? document.source() : SourceName.of(location);
    }
}
