package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import io.github.qapi4j.runtime.internal.CoreJson;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.MemberIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what {@link ReplyReader} reads, on Jackson's parser itself, and knows only the form that a good reply has: at anything
 * else it gives up, and that one, which words all errors, reads the reply from its beginning.
 */
public final class ReplyScanner {
    private static final MemberIndex REPLY = MemberIndex.of(ReplyForm.REPLY);
    private static final MemberIndex ENTITY = MemberIndex.of(ReplyForm.ENTITY);
    private static final MemberIndex MEMBER = MemberIndex.of(ReplyForm.MEMBER);
    private static final MemberIndex VARIANT = MemberIndex.of(ReplyForm.VARIANT);

    private final JsonParser parser;
    private final RawSchema raw = new RawSchema();
    private final Description entity = new Description(raw);
    private final TypeNames types = new TypeNames(raw.types);
    private final NameTable metaTypes = new NameTable();
    private final NameTable featureNames = new NameTable();

    /** For each name of a feature, the set that has no other. */
    private final IntList featureSets = new IntList();

    /** The name of the description that is being read; whether it is a type's is known later. */
    private char[] name = new char[64];

    private int nameLength;
    private int metaType;

    private ReplyScanner(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the list of descriptions, or the whole reply that has it.
     *
     * @param reply JSON in UTF-8
     * @return the index; null if there is anything to say about the reply
     */
    public static @Nullable SchemaIndex scan(byte[] reply) {
        Document document = Document.of(CoreJson.FACTORY, reply, null);
        if (document.badBytes() != null || document.isForeign()) {
            return null;
        }
        try (JsonParser parser = document.open()) {
            ReplyScanner scanner = new ReplyScanner(parser);
            return scanner.reply() && parser.nextToken() == null ? IndexBuilder.build(scanner.raw) : null;
        } catch (JacksonException | GivenUp anything) {
            return null;
        }
    }

    private boolean reply() {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            list();
            return true;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT);
        long seen = 0;
        for (int member = next(REPLY); member != MemberIndex.END; member = next(REPLY)) {
            if (member == 0) {
                require(seen == 0 && parser.currentToken() == JsonToken.START_ARRAY);
                list();
            } else {
                parser.skipChildren();
            }
            seen = seen(seen, member);
        }
        return REPLY.isComplete(seen);
    }

    private void list() {
        while (inArray()) {
            entity();
        }
    }

    private void entity() {
        entity.start();
        long seen = 0;
        for (int member = next(ENTITY); member != MemberIndex.END; member = next(ENTITY)) {
            seen = seen(seen, member);
            part(member);
        }
        require(ENTITY.isComplete(seen));
        EntityKind kind = EntityKind.of(metaTypes.get(metaType));
        require(entity.isWhole(kind));
        entity.finish(kind, kind.isNamed() ? raw.names.add(name, 0, nameLength) : types.add(name, 0, nameLength));
    }

    private void part(int member) {
        switch (member) {
            case 0 -> name();
            case 1 -> metaType = number(metaTypes);
            case 2 -> members();
            case 3 -> entity.retType = type();
            case 4 -> entity.argType = type();
            case 5 -> values();
            case 6 -> entity.elementType = type();
            case 7 -> entity.jsonType = string();
            case 8 -> entity.tag = number(raw.names);
            case 9 -> variants();
            case 10 -> entity.features = features();
            case 11 -> entity.outOfBand = bool();
            default -> parser.skipChildren();
        }
    }

    private void members() {
        entity.hasMembers = true;
        require(parser.currentToken() == JsonToken.START_ARRAY);
        while (inArray()) {
            member();
        }
    }

    private void member() {
        int slotName = NONE;
        int type = NONE;
        boolean optional = false;
        int features = 0;
        long seen = 0;
        for (int member = next(MEMBER); member != MemberIndex.END; member = next(MEMBER)) {
            seen = seen(seen, member);
            switch (member) {
                case 0 -> slotName = number(raw.names);
                case 1 -> type = type();
                case 2 -> {
                    require(parser.currentToken() == JsonToken.VALUE_NULL);
                    optional = true;
                }
                case 3 -> features = features();
                default -> parser.skipChildren();
            }
        }
        raw.slot(slotName, type, optional, features);
    }

    private void variants() {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        while (inArray()) {
            long seen = 0;
            for (int member = next(VARIANT); member != MemberIndex.END; member = next(VARIANT)) {
                seen = seen(seen, member);
                switch (member) {
                    case 0 -> raw.caseNames.add(number(raw.names));
                    case 1 -> raw.caseTypes.add(type());
                    default -> parser.skipChildren();
                }
            }
            require(VARIANT.isComplete(seen));
        }
    }

    private void values() {
        if (entity.hasMembers) {
            parser.skipChildren();
        } else {
            entity.values = strings();
        }
    }

    /** Goes to the next element of an array, which is an object; returns whether there is one. */
    private boolean inArray() {
        JsonToken token = parser.nextToken();
        require(token == JsonToken.START_OBJECT || token == JsonToken.END_ARRAY);
        return token == JsonToken.START_OBJECT;
    }

    /** Goes to the value of the next member, or to the end of the object. */
    private int next(MemberIndex members) {
        int member = parser.nextNameMatch(members.matcher());
        if (member != MemberIndex.END) {
            parser.nextToken();
        }
        return member;
    }

    /** Marks a member as seen; one that is known must not come again. */
    private static long seen(long seen, int member) {
        if (member < 0) {
            return seen;
        }
        require((seen & 1L << member) == 0);
        return seen | 1L << member;
    }

    private int number(NameTable table) {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return table.add(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    private int type() {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return types.add(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /** Reads a set of features, mostly of one. */
    private int features() {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        int first = NONE;
        List<String> names = List.of();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int feature = number(featureNames);
            if (first == NONE) {
                first = feature;
            } else {
                if (names.isEmpty()) {
                    names = new ArrayList<>(List.of(featureNames.get(first)));
                }
                names.add(featureNames.get(feature));
            }
        }
        for (int i = featureSets.size(); i < featureNames.size(); i++) {
            featureSets.add(entity.features(List.of(featureNames.get(i))));
        }
        return first == NONE ? 0 : names.isEmpty() ? featureSets.get(first) : entity.features(names);
    }

    private void name() {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        nameLength = parser.getStringLength();
        if (nameLength > name.length) {
            name = new char[nameLength];
        }
        System.arraycopy(parser.getStringCharacters(), parser.getStringOffset(), name, 0, nameLength);
    }

    private String string() {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private List<String> strings() {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            strings.add(string());
        }
        return strings;
    }

    private boolean bool() {
        JsonToken token = parser.currentToken();
        require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
        return token == JsonToken.VALUE_TRUE;
    }

    private static void require(boolean good) {
        if (!good) {
            throw new GivenUp();
        }
    }

    /** Says that the reply is not of the form that a good one has. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private GivenUp() {
            super(null, null, false, false);
        }
    }
}
