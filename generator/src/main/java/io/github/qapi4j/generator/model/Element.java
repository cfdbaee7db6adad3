package io.github.qapi4j.generator.model;

/**
 * A definition, or a part of one, by name.
 *
 * @param definition the name of the definition
 * @param part what it is
 * @param name the name of the member, value or branch; empty for a definition as a whole and for its result
 */
public record Element(String definition, Part part, String name) {
    /** What an element is. */
    public enum Part {
        /** The definition as a whole. */
        WHOLE,
        /** A member that it writes down itself, or an argument; also a member that a union has without its tag. */
        MEMBER,
        /** A value of an enum. */
        VALUE,
        /** A branch of an alternate, or what a union is for one value of its tag. */
        BRANCH,
        /** The result of a command. */
        RESULT
    }

    /** Returns the element that a definition is. */
    public static Element of(String definition) {
        return new Element(definition, Part.WHOLE, "");
    }

    /** Returns a member that a definition writes down itself. */
    public static Element member(String definition, String name) {
        return new Element(definition, Part.MEMBER, name);
    }

    /** Returns a value of an enum. */
    public static Element value(String definition, String name) {
        return new Element(definition, Part.VALUE, name);
    }

    /** Returns a branch of an alternate, or what a union is for one value of its tag. */
    public static Element branch(String definition, String name) {
        return new Element(definition, Part.BRANCH, name);
    }

    /** Returns the result of a command. */
    public static Element result(String definition) {
        return new Element(definition, Part.RESULT, "");
    }

    /** Returns whether it is a definition as a whole. */
    public boolean isWhole() {
        return part == Part.WHOLE;
    }
}
