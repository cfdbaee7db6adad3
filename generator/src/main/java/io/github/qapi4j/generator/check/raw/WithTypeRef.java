package io.github.qapi4j.generator.check.raw;

import java.util.ArrayList;
import java.util.List;

/**
 * A member or branch with the place where it names its type.
 *
 * @param item the member or branch
 * @param type the same type as the item's, with its place
 * @param <T> which of the two
 */
public record WithTypeRef<T>(T item, TypeRef type) {
    /** Returns the members or branches alone. */
    public static <T> List<T> items(List<WithTypeRef<T>> all) {
        List<T> items = new ArrayList<>(all.size());
        for (WithTypeRef<T> one : all) {
            items.add(one.item);
        }
        return items;
    }
}
