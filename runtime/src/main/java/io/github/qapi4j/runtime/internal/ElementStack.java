package io.github.qapi4j.runtime.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stack of array elements: arrays inside each other share it, so that each list is made once, in its final size. */
public final class ElementStack {
    private static final @Nullable Object[] NONE = {};

    private @Nullable Object[] stack = NONE;
    private int size;

    /** Returns how many elements there are. */
    public int size() {
        return size;
    }

    /** Adds an element; none is null. */
    public void push(Object element) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, Math.max(8, size * 2));
        }
        stack[size++] = element;
    }

    /** Takes the elements from an index on; returns them as a list that cannot be changed. */
    @SuppressWarnings("unchecked")
    public <T> List<T> pop(int first) {
        int count = size - first;
        size = first;
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of((T) stack[first]);
            case 2 -> List.of((T) stack[first], (T) stack[first + 1]);
            default -> List.of((T[]) Arrays.copyOfRange(stack, first, first + count));
        };
    }
}
