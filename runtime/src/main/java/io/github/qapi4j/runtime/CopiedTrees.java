package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.Trees;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A view of a map that cannot be changed and gives out copies of the trees; of those only that are asked for. */
final class CopiedTrees extends AbstractMap<String, JsonNode> {
    private final Map<String, JsonNode> trees;

    CopiedTrees(Map<String, JsonNode> trees) {
        this.trees = trees;
    }

    @Override
    public int size() {
        return trees.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && trees.containsKey(name);
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        return name == null ? null : Trees.copyOptional(trees.get(name));
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(trees.keySet());
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, JsonNode>> {
        @Override
        public int size() {
            return trees.size();
        }

        @Override
        public Iterator<Entry<String, JsonNode>> iterator() {
            Iterator<Entry<String, JsonNode>> entries = trees.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Entry<String, JsonNode> next() {
                    Entry<String, JsonNode> entry = entries.next();
                    return Map.entry(entry.getKey(), Trees.copy(entry.getValue()));
                }
            };
        }
    }
}
