package io.github.qapi4j.generator.emit.version;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What versions differ in, in the values of one type; the runtime's class of this name reads the text.
 *
 * @param name the name of its class, or of a type that has none
 * @param tag the name of a union's tag; null for others
 * @param versions a bit for each version that has the type; 0 for all
 * @param parts members; behind {@code =} values of an enum or a tag; behind {@code %} kinds of JSON values, such as {@code qdict};
 *     behind {@code !} flags of a command
 */
record Shape(String name, @Nullable String tag, long versions, List<Part> parts) {
    Shape {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param name its name
     * @param versions a bit for each version that has it; 0 for all
     * @param wanted a bit for each version that wants it, though others do without it
     * @param type the name of the shape of its values; null where it has none
     */
    record Part(
            String name,
            long versions,
            long wanted,
            @Nullable String type) {
        /** Returns the part for a member that is wanted wherever it is there: a tag, where others have no union. */
        Part whereThere() {
            return new Part(name, versions, versions, type);
        }

        private boolean says(Set<String> telling) {
            return versions != 0 || wanted != 0 || type != null && telling.contains(type);
        }

        private String text(Set<String> telling) {
            String reference = type == null || !telling.contains(type) ? "" : type;
            return name + "," + hex(versions) + "," + hex(wanted) + "," + reference;
        }
    }

    /**
     * Returns whether versions differ in values of the type.
     *
     * @param telling the names of the shapes of which that is known
     */
    boolean tells(Set<String> telling) {
        return versions != 0 || parts.stream().anyMatch(part -> part.says(telling));
    }

    /** Returns the text, with those parts only that tell anything: all where not all versions have the type. */
    String text(Set<String> telling) {
        String rest = parts.stream()
                .filter(part -> versions != 0 || part.says(telling))
                .map(part -> " " + part.text(telling))
                .collect(Collectors.joining());
        return name + " " + (tag == null ? "" : tag) + " " + hex(versions) + rest;
    }

    private static String hex(long bits) {
        return bits == 0 ? "" : Long.toHexString(bits);
    }
}
