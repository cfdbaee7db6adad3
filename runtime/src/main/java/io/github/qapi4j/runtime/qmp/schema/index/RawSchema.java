package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.List;

/**
 * A reply as it was read, in flat lists: the description of entity {@code i} is element {@code i} of most of them. Names, types
 * and sets of features are numbers. A description owns a run of slots: the members of an object, the values of an enum, the
 * branches of an alternate, the element of a list, the arguments and the result of a command, the data of an event.
 */
final class RawSchema {
    /** A command may be sent out of band. */
    static final int OUT_OF_BAND = 1;

    /** An enum tells the features of its values. */
    static final int TELLS_VALUES = 2;

    /** An object's members go beyond what is told. */
    static final int OPEN = 4;

    final NameTable names;
    final NameTable types;
    final Numbering<List<String>> featureSets = new Numbering<>();

    /** Ordinals of {@link EntityKind}. */
    final IntList kinds = new IntList();

    /** The name of a command or event, else the number of the type. */
    final IntList ids = new IntList();

    /** The kinds of JSON value of a built-in type, the tag of a union, NONE else. */
    final IntList details = new IntList();

    final IntList flags = new IntList();
    final IntList features = new IntList();

    /** Where the slots of each entity begin; they end where those of the next one begin. */
    final IntList firstSlots = new IntList();

    final IntList slotNames = new IntList();
    final IntList slotTypes = new IntList();
    final IntList slotOptional = new IntList();
    final IntList slotFeatures = new IntList();

    /** Where the branches of each entity begin, if it is a union. */
    final IntList firstCases = new IntList();

    final IntList caseNames = new IntList();
    final IntList caseTypes = new IntList();

    /**
     * Makes an empty one.
     *
     * @param text where names will be found; empty if they will be strings
     */
    RawSchema(byte[] text) {
        // Of today's replies; to make them larger step by step took a twelfth of the scanner's time.
        names = new NameTable(text, text.length / 100);
        types = new NameTable(text, text.length / 200);
        featureSets.of(List.of());
    }

    void slot(int name, int type, boolean optional, int featureSet) {
        slotNames.add(name);
        slotTypes.add(type);
        slotOptional.add(optional ? 1 : 0);
        slotFeatures.add(featureSet);
    }
}
