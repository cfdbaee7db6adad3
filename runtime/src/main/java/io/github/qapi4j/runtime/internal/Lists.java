package io.github.qapi4j.runtime.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies lists, and says where one has a null. */
public final class Lists {
    private Lists() {}

    /**
     * Copies a list; it cannot be changed then.
     *
     * @param typeName the type that holds it, for the message
     * @param member the member's wire name, for the message; null if the list is the value itself
     * @throws NullPointerException if an element is null, with its index
     */
    public static <T> List<T> copy(String typeName, @Nullable String member, List<T> list) {
        try {
            return List.copyOf(list);
        } catch (NullPointerException nullElement) {
            int index = 0;
            for (T element : list) {
                if (element == null) {
                    throw new NullPointerException(typeName + ": element " + index + " of "
                            + (member == null ? "the value" : "member '" + member + "'") + " is null");
                }
                index++;
            }
            throw nullElement;
        }
    }
}
