package io.github.qapi4j.generator.match;

/**
 * A place at which a type stands, in terms of names that are on the wire or, for types, the newest ones.
 *
 * @param owner the name of the definition
 * @param role what stands at the place
 * @param name the name of the member, or of the branch; empty for a result and for arguments as a whole
 */
public record Place(String owner, Role role, String name) {
    /** What may stand at a place. */
    public enum Role {
        /** A member of an object, or an argument; inherited ones belong to each heir. */
        MEMBER,
        /** A branch of a union, by the value of the tag, or of an alternate. */
        BRANCH,
        /** The result of a command. */
        RESULT,
        /** The arguments of a command or the data of an event, where the newest version names a type for them. */
        ARGUMENTS
    }

    /** Returns the place as users write it: {@code Owner.member}, {@code Owner:branch}, {@code command:returns}. */
    @Override
    public String toString() {
        return switch (role) {
            case MEMBER -> owner + "." + name;
            case BRANCH -> owner + ":" + name;
            case RESULT -> owner + ":returns";
            case ARGUMENTS -> owner + ":data";
        };
    }
}
