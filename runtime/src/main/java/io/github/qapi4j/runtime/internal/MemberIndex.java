package io.github.qapi4j.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The members of one type as reading needs them: finds a member by its name, and knows which ones must be there. */
public final class MemberIndex {
    /** What a search answers at the end of the object. */
    public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private final String[] names;
    private final PropertyNameMatcher matcher;
    private final boolean[] optional;

    /** A bit for each mandatory one of the first 64 members. */
    private final long mandatory;

    private final int words;

    private MemberIndex(String[] names, boolean[] optional, PropertyNameMatcher matcher) {
        this.names = names;
        this.matcher = matcher;
        this.optional = optional;
        long bits = 0L;
        for (int member = 0; member < Math.min(optional.length, Long.SIZE); member++) {
            bits |= optional[member] ? 0L : 1L << member;
        }
        this.mandatory = bits;
        this.words = 1 + (optional.length - 1) / Long.SIZE;
    }

    /**
     * Makes an index.
     *
     * @param members the wire names in the order of writing, with a space between two; a leading '*' marks an optional
     *     member, as in the schema
     */
    public static MemberIndex of(String members) {
        // Loops, not streams: tables are made while a program starts, and its first lambda costs more than all of them.
        String[] names = members.isEmpty() ? new String[0] : members.split(" ");
        List<Named> keys = new ArrayList<>(names.length);
        boolean[] optional = new boolean[names.length];
        for (int member = 0; member < names.length; member++) {
            optional[member] = names[member].startsWith("*");
            names[member] = optional[member] ? names[member].substring(1) : names[member];
            keys.add(Named.fromString(names[member]));
        }
        return new MemberIndex(names, optional, CoreJson.FACTORY.constructNameMatcher(keys, false));
    }

    /** Returns these members with others behind them. */
    public MemberIndex with(MemberIndex others) {
        return of((marked() + " " + others.marked()).strip());
    }

    private String marked() {
        StringBuilder marked = new StringBuilder();
        for (int member = 0; member < names.length; member++) {
            marked.append(member == 0 ? "" : " ")
                    .append(optional[member] ? "*" : "")
                    .append(names[member]);
        }
        return marked.toString();
    }

    /** Returns how many members there are. */
    public int size() {
        return names.length;
    }

    /** Returns a member's wire name. */
    public String name(int member) {
        return names[member];
    }

    /** Returns all wire names, in order; the list cannot be changed. */
    public List<String> names() {
        return List.of(names);
    }

    public PropertyNameMatcher matcher() {
        return matcher;
    }

    /** Returns the index of the member with a name; a negative number if there is none. */
    public int indexOf(String name) {
        return matcher.matchName(name);
    }

    /** Returns whether a member may be absent. */
    public boolean isOptional(int member) {
        return optional[member];
    }

    /** Returns whether a name is that of a member which may be absent. */
    public boolean isOptional(String name) {
        int member = indexOf(name);
        return member >= 0 && optional[member];
    }

    /** Returns whether there are more than 64 members. */
    public boolean isLarge() {
        return words > 1;
    }

    /** Returns how many words of 64 members there are; at least one. */
    public int words() {
        return words;
    }

    /** Returns whether all mandatory ones of the first 64 members were seen. */
    public boolean isComplete(long seen) {
        return (mandatory & ~seen) == 0;
    }

    /**
     * Returns the wire names of the mandatory members that were not seen.
     *
     * @param seen a bit for each member, 64 in a word
     */
    public List<String> missing(long... seen) {
        List<String> missing = new ArrayList<>();
        for (int member = 0; member < optional.length; member++) {
            if (!optional[member] && (seen[member >> 6] & 1L << member) == 0) {
                missing.add(name(member));
            }
        }
        return missing;
    }
}
