package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * Makes a table. It is called from the enum's static initialiser: the constants exist by then, the table's own field
     * does not, so {@link QapiEnum#wireName()} must not need it.
     *
     * @param typeName the schema's name of the enum
     * @param constants all constants
     * @param unrecognized the one among them that stands for unknown values
     */
    public EnumTable(String typeName, E[] constants, E unrecognized) {
        this.typeName = typeName;
        this.constants = new LinkedHashMap<>(constants.length * 2);
        this.unrecognized = unrecognized;
        for (E constant : constants) {
            if (constant != unrecognized) {
                this.constants.put(constant.wireName(), constant);
            }
        }
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

    /**
     * Reads a value from the string that the input stands at.
     *
     * @throws QapiJsonException if the input does not hold a string, or an unknown one where these are refused
     */
    public E read(JsonInput in) {
        String text = in.progress().enumText(typeName);
        E value = fromWire(text);
        if (value == unrecognized) {
            if (!in.policy().acceptUnknownValues()) {
                throw ReadErrors.unknownValue(in.position(), typeName, constants.keySet());
            }
            in.progress().addUnrecognized(text);
        }
        return value;
    }
}
