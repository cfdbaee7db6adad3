package io.github.qapi4j.generator.check.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of one module that follow each other without an include between them.
 *
 * @param module the name of the module: its path relative to the root schema's folder
 * @param definitions the definitions, in the order of the text
 * @param include the name of the module that is included behind them, or null where the file ends there
 * @param <T> what the definitions are so far
 */
public record ModulePart<T>(
        String module, List<T> definitions, @Nullable String include) {
    public ModulePart {
        definitions = List.copyOf(definitions);
    }

    /** Returns the same part with other definitions. */
    public <R> ModulePart<R> with(List<R> others) {
        return new ModulePart<>(module, others, include);
    }
}
