package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QapiEnum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one generated enum by their text.
 *
 * @param <E> the enum
 */
public final class EnumTable<E extends Enum<E> & QapiEnum> {
    private final String typeName;
    private final Map<String, E> constants;
    private final E unrecognized;

    private EnumTable(String typeName, Map<String, E> constants, E unrecognized) {
        this.typeName = typeName;
        this.constants = constants;
        this.unrecognized = unrecognized;
    }

    /**
     * Makes a table. It is called from the enum's static initialiser: the constants exist by then, the table's own field
     * does not, so {@link QapiEnum#wireName()} must not need it.
     *
     * @param typeName the schema's name of the enum
     * @param constants all constants
     * @param unrecognized the one among them that stands for unknown values
     */
    public static <E extends Enum<E> & QapiEnum> EnumTable<E> of(String typeName, E[] constants, E unrecognized) {
        Map<String, E> byText = new LinkedHashMap<>(constants.length * 2);
        for (E constant : constants) {
            if (constant != unrecognized) {
                byText.put(constant.wireName(), constant);
            }
        }
        return new EnumTable<>(typeName, byText, unrecognized);
    }

    /**
     * Returns the text of a constant.
     *
     * @param wireName the constant's text, or null for {@code UNRECOGNIZED}
     * @throws IllegalStateException if the constant has no text
     */
    public static String wireName(Enum<?> constant, @Nullable String wireName) {
        if (wireName == null) {
            throw new IllegalStateException(constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                    + " stands for any unknown value and has no text of its own");
        }
        return wireName;
    }

    /** Returns the constant for a text; {@code UNRECOGNIZED} for every other text. */
    public E fromWire(String wireName) {
        E constant = constants.get(wireName);
        return constant == null ? unrecognized : constant;
    }

    /** Returns the constant for values that the schema does not know. */
    E unrecognized() {
        return unrecognized;
    }

    String typeName() {
        return typeName;
    }

    /** Returns the texts in the schema's order. */
    Set<String> texts() {
        return constants.keySet();
    }
}
