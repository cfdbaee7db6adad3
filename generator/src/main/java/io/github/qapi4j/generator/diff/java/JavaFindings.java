package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.model.Definition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what is found between two definitions of one name, and between what is inside them. */
final class JavaFindings {
    private final List<Finding> all = new ArrayList<>();

    /** Adds what became of a definition as a whole. */
    void add(String id, Definition before, @Nullable Definition after, JavaOutcome outcome, String text) {
        Span now = after == null ? null : after.header().span();
        add(id, WirePath.of(before.name()), new Finding.Ends(before.header().span(), now), outcome, text);
    }

    /** Adds what became of a part of a definition. */
    void add(String id, WirePath place, Finding.Ends ends, JavaOutcome outcome, String text) {
        all.add(Finding.ofJava(id, place, ends, outcome, text));
    }

    /** Returns all that was found, in order. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }
}
