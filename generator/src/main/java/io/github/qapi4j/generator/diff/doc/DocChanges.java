package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many definitions that both schemas have are described in other words; how lines are broken does not count.
 *
 * @param changed how many have another doc comment
 * @param added how many had none
 * @param removed how many have none any more
 */
public record DocChanges(int changed, int added, int removed) {
    /** Counts them. */
    public static DocChanges between(Schema before, Schema after) {
        int changed = 0;
        int added = 0;
        int removed = 0;
        for (Definition definition : before.definitions().values()) {
            @Nullable Definition other = after.definitions().get(definition.name());
            if (other != null) {
                List<String> old = words(definition.header().documentation());
                List<String> now = words(other.header().documentation());
                added += old.isEmpty() && !now.isEmpty() ? 1 : 0;
                removed += !old.isEmpty() && now.isEmpty() ? 1 : 0;
                changed += !old.isEmpty() && !now.isEmpty() && !old.equals(now) ? 1 : 0;
            }
        }
        return new DocChanges(changed, added, removed);
    }

    private static List<String> words(@Nullable Documentation documentation) {
        return documentation == null
                ? List.of()
                : documentation.sections().stream()
                        .map(section -> section.kind() + " " + section.name() + " "
                                + section.text().strip().replaceAll("\\s+", " "))
                        .toList();
    }

    /** Returns the numbers in one line: {@code doc comments: 3 changed, 1 added, 0 removed}. */
    public String line() {
        return "doc comments: " + changed + " changed, " + added + " added, " + removed + " removed";
    }
}
