package io.github.qapi4j.generator.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A member or branch with the place where it names its type.
 *
 * @param item the member or branch
 * @param type the same type as the item's, with its place
 * @param <T> which of the two
 */
record Typed<T>(T item, TypeUse type) {
    /** Returns the members or branches alone. */
    static <T> List<T> items(List<Typed<T>> all) {
        List<T> items = new ArrayList<>(all.size());
        for (Typed<T> one : all) {
            items.add(one.item);
        }
        return items;
    }
}
