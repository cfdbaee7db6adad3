package io.github.qapi4j.schemas.introspection;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Conditional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that a schema has.
 *
 * @param text the path
 * @param conditions all that must hold for it to be there; none for always
 */
record ModelPath(String text, List<Condition> conditions) {
    ModelPath {
        conditions = List.copyOf(conditions);
    }

    /** Returns a longer path, which is there under one condition more if the thing that it leads to has one. */
    ModelPath with(String more, Conditional thing) {
        ModelPath longer = new ModelPath(text + more, conditions);
        return longer.under(thing.condition());
    }

    ModelPath under(@Nullable Condition condition) {
        if (condition == null || conditions.contains(condition)) {
            return this;
        }
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ModelPath(text, more);
    }
}
