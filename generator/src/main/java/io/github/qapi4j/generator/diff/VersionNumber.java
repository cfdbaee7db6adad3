package io.github.qapi4j.generator.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A version: numbers with dots between them.
 *
 * @param numbers the numbers, at least one
 */
public record VersionNumber(List<Integer> numbers) implements Comparable<VersionNumber> {
    public VersionNumber {
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads a version such as {@code 11.2}.
     *
     * @throws DiffException if it is none
     */
    public static VersionNumber parse(String text) throws DiffException {
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,5}")) {
            throw new DiffException("'" + text + "' is no version; write one such as 11.2");
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split("\\.", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return new VersionNumber(numbers);
    }

    /** Orders by number; a number that is not there counts as 0. */
    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
