package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.ReplyText.require;
import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import io.github.qapi4j.runtime.QapiJsonException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ReplyReader} reads, and knows only the form that a good reply has: at anything else it gives up, and that
 * one, which words all errors, reads the reply from its beginning. It takes two thirds of that one's time, and half of it
 * in a process that has just started.
 */
public final class ReplyScanner {
    private static final NameTable REPLY = members(ReplyForm.REPLY);
    private static final NameTable ENTITY = members(ReplyForm.ENTITY);
    private static final NameTable MEMBER = members(ReplyForm.MEMBER);
    private static final NameTable VARIANT = members(ReplyForm.VARIANT);
    private static final NameTable KINDS = NameTable.of(EntityKind.words());

    /** The bits of the two members that each description, and each branch, has. */
    private static final int BOTH = 3;

    private final ReplyText text;
    private final RawSchema raw;
    private final Description entity;
    private final TypeNames types;
    private final NameTable featureNames;

    /** For each name of a feature, the set that has no other. */
    private final IntList featureSets = new IntList();

    // Of the description that is being read: where its name begins, which may be a type's as is known later, and its
    // values.
    private int nameStart;
    private int nameLength;
    private int nameHash;
    private int valuesAt;
    private EntityKind kind = EntityKind.OTHER;

    private ReplyScanner(byte[] reply) {
        this.text = new ReplyText(reply);
        this.raw = new RawSchema(reply);
        this.entity = new Description(raw);
        this.types = new TypeNames(reply, raw.types);
        this.featureNames = new NameTable(reply, 0);
    }

    private static NameTable members(String form) {
        return NameTable.of(form.replace("*", ""));
    }

    /**
     * Reads the list of descriptions, or the whole reply that has it.
     *
     * @param reply JSON in UTF-8
     * @return the index; null if there is anything to say about the reply
     */
    public static @Nullable SchemaIndex scan(byte[] reply) {
        try {
            ReplyScanner scanner = new ReplyScanner(reply);
            scanner.reply();
            return IndexBuilder.build(scanner.raw);
        } catch (QapiJsonException | ReplyText.GivenUp anything) {
            return null;
        }
    }

    private void reply() {
        if (text.next() == '[') {
            list();
        } else {
            int seen = 0;
            for (boolean more = text.enter('{', '}'); more; more = text.hasMore('}')) {
                int member = member(REPLY);
                seen = seen(seen, member);
                if (member == 0) {
                    list();
                } else {
                    text.skip();
                }
            }
            require(seen == 1);
        }
        require(text.isAtEnd());
    }

    private void list() {
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
            entity();
        }
    }

    private void entity() {
        entity.start();
        valuesAt = NONE;
        int seen = 0;
        for (boolean more = text.enter('{', '}'); more; more = text.hasMore('}')) {
            int member = member(ENTITY);
            seen = seen(seen, member);
            part(member);
        }
        require((seen & BOTH) == BOTH);
        if (kind == EntityKind.ENUM && !entity.hasMembers && valuesAt != NONE) {
            values();
        }
        require(entity.isWhole(kind));
        entity.finish(
                kind,
                kind.isNamed()
                        ? raw.names.add(nameStart, nameLength, nameHash)
                        : types.add(nameStart, nameLength, nameHash));
    }

    private void part(int member) {
        switch (member) {
            case 0 -> {
                text.string();
                nameStart = text.start();
                nameLength = text.length();
                nameHash = text.hash();
            }
            case 1 -> {
                text.string();
                int number = KINDS.find(text.bytes(), text.start(), text.length(), text.hash());
                kind = number < 0 ? EntityKind.OTHER : EntityKind.at(number);
            }
            case 2 -> members();
            case 3 -> entity.retType = type();
            case 4 -> entity.argType = type();
            case 5 -> passValues();
            case 6 -> entity.elementType = type();
            case 7 -> entity.jsonType = string();
            case 8 -> entity.tag = number(raw.names);
            case 9 -> variants();
            case 10 -> entity.features = features();
            case 11 -> entity.outOfBand = bool();
            default -> text.skip();
        }
    }

    private void members() {
        entity.hasMembers = true;
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
            member();
        }
    }

    private void member() {
        int slotName = NONE;
        int type = NONE;
        int features = 0;
        int seen = 0;
        for (boolean more = text.enter('{', '}'); more; more = text.hasMore('}')) {
            int member = member(MEMBER);
            seen = seen(seen, member);
            switch (member) {
                case 0 -> slotName = number(raw.names);
                case 1 -> type = type();
                case 2 -> text.word("null");
                case 3 -> features = features();
                default -> text.skip();
            }
        }
        boolean optional = (seen & 1 << 2) != 0;
        raw.slot(slotName, type, optional, features);
    }

    private void variants() {
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
            int seen = 0;
            for (boolean inside = text.enter('{', '}'); inside; inside = text.hasMore('}')) {
                int member = member(VARIANT);
                seen = seen(seen, member);
                switch (member) {
                    case 0 -> raw.caseNames.add(number(raw.names));
                    case 1 -> raw.caseTypes.add(type());
                    default -> text.skip();
                }
            }
            require(seen == BOTH);
        }
    }

    /** Whether the values tell anything is known at the end of the description. */
    private void passValues() {
        valuesAt = text.position();
        if (entity.hasMembers) {
            text.skip();
            return;
        }
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
            text.string();
        }
        entity.values = List.of();
    }

    private void values() {
        int end = text.position();
        text.goTo(valuesAt);
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
            raw.slot(number(raw.names), NONE, false, 0);
        }
        text.goTo(end);
    }

    /** Reads the name of a member, and returns its number; negative if it is unknown. */
    private int member(NameTable members) {
        text.name();
        return members.find(text.bytes(), text.start(), text.length(), text.hash());
    }

    /** Marks a member as seen; one that is known must not come again. */
    private static int seen(int seen, int member) {
        if (member < 0) {
            return seen;
        }
        require((seen & 1 << member) == 0);
        return seen | 1 << member;
    }

    private int number(NameTable table) {
        text.string();
        return table.add(text.start(), text.length(), text.hash());
    }

    private int type() {
        text.string();
        return types.add(text.start(), text.length(), text.hash());
    }

    /** Reads a set of features, mostly of one. */
    private int features() {
        int first = NONE;
        List<String> names = List.of();
        for (boolean more = text.enter('[', ']'); more; more = text.hasMore(']')) {
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

    private String string() {
        text.string();
        return NameTable.string(text.bytes(), text.start(), text.length());
    }

    private boolean bool() {
        boolean isTrue = text.next() == 't';
        text.word(isTrue ? "true" : "false");
        return isTrue;
    }
}
