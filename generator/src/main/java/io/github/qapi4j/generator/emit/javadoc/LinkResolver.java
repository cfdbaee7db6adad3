package io.github.qapi4j.generator.emit.javadoc;

import org.jspecify.annotations.Nullable;

/** Knows what a name in schema text refers to, seen from the place where the text will stand. */
@FunctionalInterface
public interface LinkResolver {
    /** Resolves nothing: every name is shown as code. */
    LinkResolver NONE = name -> null;

    /**
     * Returns what Javadoc should link to, such as {@code BlockdevRef} or {@code #nodeName()}.
     *
     * @param name the name of a member, a type, a command or an event as the schema has it; nothing says that it exists
     * @return the target, correct in a {@code link} tag at that place; null to show the name as code
     */
    @Nullable
    String link(String name);
}
