package io.github.qapi4j.runtime.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Copies trees on their way into values and out of them: Jackson's objects and arrays can be changed, and our values cannot.
 * All other nodes cannot be changed either, and are not copied.
 */
public final class Trees {
    private Trees() {}

    /** Returns a copy of a tree. */
    public static JsonNode copy(JsonNode tree) {
        return tree.isContainer() ? tree.deepCopy() : tree;
    }

    /** Returns a copy of a tree; null for null. */
    public static @Nullable JsonNode copyOptional(@Nullable JsonNode tree) {
        return tree == null ? null : copy(tree);
    }

    /** Returns a list of copies, which cannot be changed. */
    public static List<JsonNode> copy(List<JsonNode> trees) {
        List<JsonNode> copies = new ArrayList<>(trees.size());
        trees.forEach(tree -> copies.add(copy(tree)));
        return Collections.unmodifiableList(copies);
    }

    /** Returns a list of copies, which cannot be changed; null for null. */
    public static @Nullable List<JsonNode> copyOptional(@Nullable List<JsonNode> trees) {
        return trees == null ? null : copy(trees);
    }
}
