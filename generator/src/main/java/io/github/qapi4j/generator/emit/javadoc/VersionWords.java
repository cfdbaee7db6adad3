package io.github.qapi4j.generator.emit.javadoc;

import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in words which versions have an element, where several were merged and not all have it that have what it is a part of.
 * Labels need no escaping: they are letters, digits and {@code .-+_}.
 */
record VersionWords(VersionFacts facts) {
    /** Returns a sentence, such as "Since 8.2." or "Up to 7.2."; empty where there is nothing to say. */
    String of(Element element) {
        @Nullable List<String> labels = facts.available().get(element);
        if (labels == null) {
            return "";
        }
        List<String> all = facts.labels();
        int count = labels.size();
        if (all.subList(all.size() - count, all.size()).equals(labels)) {
            return "Since " + labels.get(0) + ".";
        }
        boolean upTo = count > 1 && all.subList(0, count).equals(labels);
        return (upTo ? "Up to " + labels.get(count - 1) : "Only in " + list(labels)) + ".";
    }

    /** Returns a sentence as {@link #of} does, with a space before it. */
    String after(Element element) {
        String words = of(element);
        return words.isEmpty() ? "" : " " + words;
    }

    private static String list(List<String> labels) {
        int last = labels.size() - 1;
        return last == 0 ? labels.get(0) : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }
}
