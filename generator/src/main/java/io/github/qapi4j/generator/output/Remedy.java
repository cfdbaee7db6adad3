package io.github.qapi4j.generator.output;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user can do about what is in the way.
 *
 * @param always what helps in every case, such as {@code choose another file}; at least two things
 * @param replacing what lets files be replaced, whoever wrote them, but no folder and no link; empty where nothing does
 */
public record Remedy(List<String> always, String replacing) {
    /** Copies the list. */
    public Remedy {
        always = List.copyOf(always);
    }

    /** Makes one where nothing lets files of others be replaced. */
    public Remedy(String first, String last) {
        this(List.of(first, last), "");
    }

    /** Returns what helps against all that is in the way, as one clause. */
    public String against(List<Conflict> conflicts) {
        List<String> words = new ArrayList<>(always);
        if (!replacing.isEmpty()
                && conflicts.stream().allMatch(conflict -> conflict.kind().isReplaceable())) {
            words.add(replacing);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + ", or " + words.get(last);
    }
}
