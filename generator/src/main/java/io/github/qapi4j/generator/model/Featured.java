package io.github.qapi4j.generator.model;

import java.util.List;

/** Something that has features of its own, and exists under a condition. */
public interface Featured extends Conditional {
    /** Returns its features, in order. */
    List<Feature> features();
}
