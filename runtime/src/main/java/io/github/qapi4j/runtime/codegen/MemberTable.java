package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.Lists;
import io.github.qapi4j.runtime.internal.MemberIndex;
import io.github.qapi4j.runtime.text.NameList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of one generated type in wire order: finds a member by its name on reading, writes it by its index.
 *
 * <p>The methods that write stand in two superclasses, which nobody else may extend. To hold them as parts would not shorten
 * anything: generated code calls each of the 26 on its table, so that each would be there twice, once to be called and once to
 * call on; or generated code would have to name the part in every line.
 */
public final class MemberTable extends MemberListWriter {
    /** What {@link JsonInput#nextMember} returns at the end of the object. No other result is negative. */
    public static final int END = MemberIndex.END;

    /** What {@link JsonInput#nextMember} returns for a name that is not in the table. */
    public static final int UNKNOWN = Integer.MAX_VALUE;

    /** The members of an object that has none. */
    static final MemberTable NOTHING = of("nothing", "");

    /** The index of the tag, where these are a union's common members; else -1. */
    private final int tag;

    /** How many of the members are a union's common ones. */
    private final int common;

    /** The branch that was joined last, and the table of both: a record of a union has one branch. */
    private @Nullable Joined joined;

    private MemberTable(String typeName, MemberIndex index, int tag, int common) {
        super(typeName, index);
        this.tag = tag;
        this.common = common;
    }

    /**
     * Makes a table.
     *
     * @param typeName the schema's name of the type, for messages
     * @param members the wire names in the order of writing, with a space between two; a leading '*' marks an optional
     *     member, as in the schema
     */
    public static MemberTable of(String typeName, String members) {
        return new MemberTable(typeName, MemberIndex.of(members), -1, 0);
    }

    /**
     * Makes the table of a union's common members.
     *
     * @param typeName the schema's name of the union
     * @param tag the index of the tag
     * @param members as {@link #of} takes them
     */
    public static MemberTable ofUnion(String typeName, int tag, String members) {
        MemberIndex index = MemberIndex.of(members);
        return new MemberTable(typeName, index, tag, index.size());
    }

    /** Returns the same members under the name of one of the union's records. */
    public MemberTable branch(String typeName) {
        return new MemberTable(typeName, index(), tag, common);
    }

    /** Returns the common members with those of a branch behind them; the same each time. */
    MemberTable joined(MemberTable branch) {
        Joined known = joined;
        if (known == null || known.branch != branch) {
            MemberTable both = new MemberTable(typeName(), index().with(branch.index()), tag, common);
            known = new Joined(branch, both);
            // Two threads may both come here; they store equal tables, whose fields are final.
            joined = known;
        }
        return known.both;
    }

    private record Joined(MemberTable branch, MemberTable both) {}

    /** Returns the index of the union's tag. */
    int tag() {
        return tag;
    }

    /** Returns how many of the members, which come first, are a union's common ones. */
    int common() {
        return common;
    }

    /**
     * Returns the error of a builder that lacks mandatory members; it names them all. Methods of their own for few values:
     * javac looks three times at a call with a variable number of arguments, which was a fiftieth of its time for generated
     * types.
     *
     * @param first the value of the table's first mandatory member, or null if it is not set; the others follow in order
     */
    public IllegalStateException unset(@Nullable Object first) {
        return unsetOf(first);
    }

    /** Returns the error for two values as {@link #unset(Object)} does. */
    public IllegalStateException unset(@Nullable Object first, @Nullable Object second) {
        return unsetOf(first, second);
    }

    /** Returns the error for three values as {@link #unset(Object)} does. */
    public IllegalStateException unset(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return unsetOf(first, second, third);
    }

    /** Returns the error for any number of values as {@link #unset(Object)} does. */
    public IllegalStateException unset(@Nullable Object... values) {
        return unsetOf(values);
    }

    private IllegalStateException unsetOf(@Nullable Object... values) {
        return unset(namesOfUnset(values));
    }

    /**
     * Returns the error of the builder of a record that holds another value besides its members, as {@link #unset(Object)}
     * does.
     *
     * @param name the component that holds that value
     * @param inner the value, or null if it is not set
     */
    public IllegalStateException unsetWith(String name, @Nullable Object inner, @Nullable Object... values) {
        List<String> missing = namesOfUnset(values);
        if (inner == null) {
            missing.add(name);
        }
        return unset(missing);
    }

    List<String> namesOfUnset(@Nullable Object... values) {
        List<String> unset = new ArrayList<>();
        int value = 0;
        for (int member = 0; member < index().size(); member++) {
            if (!index().isOptional(member) && member != tag && values[value++] == null) {
                unset.add(name(member));
            }
        }
        return unset;
    }

    IllegalStateException unset(List<String> missing) {
        return new IllegalStateException(
                typeName() + ": " + NameList.ofMembers(missing) + (missing.size() == 1 ? " is" : " are") + " not set");
    }

    /**
     * Returns the error of a reader that would make a value without a mandatory member. It is never thrown: {@link
     * JsonInput#nextMember} refuses such an object. Who reads the reader, or checks it, sees by it that no value is null.
     */
    public IllegalStateException notRead() {
        return new IllegalStateException(typeName() + ": a mandatory member was not read");
    }

    /**
     * Checks a mandatory member. One plain method for all: what {@code Objects.requireNonNull} infers at each call was a
     * twelfth of javac's time for generated types.
     *
     * @throws NullPointerException with the member's name, if the value is null
     */
    public void requirePresent(int member, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(name(member));
        }
    }

    /**
     * Checks the value of a union's branch.
     *
     * @param name the component that holds it
     * @throws NullPointerException with the component's name, if the value is null
     */
    public static void requireValue(String name, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(name);
        }
    }

    /**
     * Checks that the text of a union's tag is none that the schema knows: a record of its own stands for each of those.
     *
     * @param known the constant that the tag's enum has for the text
     * @throws IllegalArgumentException if the schema knows it
     */
    public void requireUnrecognized(String text, QapiEnum known) {
        if (!known.isUnrecognized()) {
            throw new IllegalArgumentException(typeName() + ": member '" + name(tag) + "' is '" + text
                    + "', which has a record of its own; build that one");
        }
    }

    /**
     * Copies the list of a mandatory member. A call of its own for javac's sake, as {@link #requirePresent} is: it takes its
     * time over {@code List.copyOf}, the more so in a conditional expression.
     *
     * @return the elements; the list cannot be changed
     * @throws NullPointerException if the list is null, with the member's name, or if an element is, with its index too
     */
    public <T> List<T> copy(int member, List<T> value) {
        requirePresent(member, value);
        return Lists.copy(typeName(), name(member), value);
    }

    /** Copies the list of an optional member as {@link #copy} does; null for an absent one. */
    public <T> @Nullable List<T> copyOptional(int member, @Nullable List<T> value) {
        return value == null ? null : Lists.copy(typeName(), name(member), value);
    }

    /**
     * Copies the tree of a mandatory member.
     *
     * @throws NullPointerException with the member's name, if it is null
     */
    public JsonNode copyTree(int member, JsonNode value) {
        requirePresent(member, value);
        return Trees.copy(value);
    }

    /** Copies the tree of an optional member; null for an absent one. */
    public @Nullable JsonNode copyOptionalTree(int member, @Nullable JsonNode value) {
        return Trees.copyOptional(value);
    }

    /** Copies a list of trees, and the trees, as {@link #copy} does. */
    public List<JsonNode> copyTrees(int member, List<JsonNode> value) {
        return Trees.copy(copy(member, value));
    }

    /** Copies a list of trees, and the trees, as {@link #copyOptional} does. */
    public @Nullable List<JsonNode> copyOptionalTrees(int member, @Nullable List<JsonNode> value) {
        return Trees.copyOptional(copyOptional(member, value));
    }

    /**
     * Returns the text of a mandatory member's enum value.
     *
     * @param unknown where the texts of unknown values are
     * @throws IllegalStateException if the value is UNRECOGNIZED, and no text of it was kept
     */
    public String knownText(int member, QapiEnum value, UnknownMembers unknown) {
        return knownTexts(member, List.of(value), unknown).get(0);
    }

    /** Returns the text of an optional member's enum value as {@link #knownText} does; null for an absent one. */
    public @Nullable String optionalText(int member, @Nullable QapiEnum value, UnknownMembers unknown) {
        return value == null ? null : knownText(member, value, unknown);
    }

    /** Returns the texts of a mandatory member's enum values as {@link #knownText} does. */
    public List<String> knownTexts(int member, List<? extends QapiEnum> values, UnknownMembers unknown) {
        List<String> kept = unknown.unrecognized(name(member));
        List<String> texts = new ArrayList<>(values.size());
        int next = 0;
        for (QapiEnum value : values) {
            texts.add(value.isUnrecognized() && next < kept.size() ? kept.get(next++) : value.wireName());
        }
        return List.copyOf(texts);
    }

    /** Returns the texts of an optional member's enum values as {@link #knownText} does; null for an absent one. */
    public @Nullable List<String> optionalTexts(
            int member, @Nullable List<? extends QapiEnum> values, UnknownMembers unknown) {
        return values == null ? null : knownTexts(member, values, unknown);
    }

    /**
     * Checks a number that has a smaller range than its Java type.
     *
     * @param value the number, or null for an absent member
     * @throws IllegalArgumentException if it is out of range
     */
    public void requireRange(int member, @Nullable Number value, long least, long greatest) {
        if (value != null && (value.longValue() < least || value.longValue() > greatest)) {
            throw new IllegalArgumentException(typeName() + ": member '" + name(member) + "' must be from " + least
                    + " to " + greatest + ", found " + value);
        }
    }

    /**
     * Checks the numbers of a list as {@link #requireRange} does.
     *
     * @param values the numbers, or null for an absent member
     * @throws IllegalArgumentException if one is out of range
     */
    public void requireRanges(int member, @Nullable List<? extends Number> values, long least, long greatest) {
        if (values != null) {
            for (Number value : values) {
                requireRange(member, value, least, greatest);
            }
        }
    }

    /**
     * Checks that unknown members are unknown: written beside a known one of the same name, they would make JSON that
     * nobody can read.
     *
     * @throws IllegalArgumentException if one has the name of a member of this type
     */
    public void requireUnknown(UnknownMembers unknown) {
        if (unknown == UnknownMembers.NONE) {
            return;
        }
        for (String name : unknown.asMap().keySet()) {
            if (index().indexOf(name) >= 0) {
                throw new IllegalArgumentException(
                        typeName() + ": member '" + name + "' is known, and cannot be an unknown member as well");
            }
        }
    }

    /**
     * Returns what is unknown of a union's object whose branch may be missing.
     *
     * @param inner what the branch's value keeps; null where there is no such value
     * @param own what the record of the union is to keep
     * @return the one or the other
     * @throws IllegalArgumentException if both are given, and differ, or if one has the name of a common member
     */
    public UnknownMembers unknownBeside(@Nullable UnknownMembers inner, UnknownMembers own) {
        if (inner == null) {
            return own;
        }
        if (own != UnknownMembers.NONE && !own.equals(inner)) {
            throw new IllegalArgumentException(
                    typeName() + ": the value of the branch keeps unknown members itself; give them to it");
        }
        requireUnknown(inner);
        return inner;
    }

    @Override
    public String toString() {
        return typeName() + index().names();
    }
}
