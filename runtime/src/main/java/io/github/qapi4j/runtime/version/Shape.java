package io.github.qapi4j.runtime.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What versions differ in, in the values of one type: its parts that not all have, and those that lead to such parts.
 *
 * @param name the name of its class, or of a type that has none
 * @param tag the name of a union's tag; null for others
 * @param versions a bit for each version that has the type; 0 for all
 * @param parts the parts by name: members; behind {@code =} values of an enum or a tag; behind {@code %} kinds of JSON values, such as {@code qdict};
 *     behind {@code !} flags of a command
 */
record Shape(String name, @Nullable String tag, long versions, Map<String, Part> parts) {
    private static final String ABSENT = "";

    /**
     * A part.
     *
     * @param versions a bit for each version that has it; 0 for all
     * @param wanted a bit for each version that wants it, though others do without it
     * @param type the name of the shape of its values, or of their elements; null where versions do not differ in them
     */
    record Part(long versions, long wanted, @Nullable String type) {}

    /**
     * Reads a shape from generated code: the name, the tag, the versions, and then the parts, with a space between two. The
     * fields of a part stand between commas: name, versions, wanted, type. What is not there is empty, numbers are
     * hexadecimal.
     */
    static Shape parse(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String word : words.subList(3, words.size())) {
            String[] fields = word.split(",", -1);
            parts.put(fields[0], new Part(bits(fields[1]), bits(fields[2]), orNull(fields[3])));
        }
        return new Shape(words.get(0), orNull(words.get(1)), bits(words.get(2)), parts);
    }

    private static long bits(String text) {
        return text.equals(ABSENT) ? 0 : Long.parseUnsignedLong(text, 16);
    }

    private static @Nullable String orNull(String text) {
        return text.equals(ABSENT) ? null : text;
    }
}
