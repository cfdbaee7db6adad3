package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import org.jspecify.annotations.Nullable;

/** Looks at a command before it is sent, for example whether this QEMU knows it. */
@FunctionalInterface
public interface CommandCheck {
    /**
     * Judges a command.
     *
     * @return what speaks against it, in words for people; null for nothing
     */
    @Nullable
    String objection(Command<?> command);
}
