package io.github.qapi4j.generator.syntax.load;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import org.jspecify.annotations.Nullable;

/** An object that has the key {@code include} (R4, R5). Every error stands at its opening brace. */
final class IncludeDirective {
    private IncludeDirective() {}

    /** Returns the name of the file that a directive includes; null after having reported that it is none. */
    static @Nullable StringValue target(ObjectValue directive, Diagnostics diagnostics) {
        for (Entry entry : directive.entries()) {
            if (!entry.key().text().equals("include")) {
                String key = Messages.excerpt(entry.key().text());
                refuse(directive, "an include directive has no key '" + key + "'", entry.key(), diagnostics);
                return null;
            }
        }
        @Nullable Value value = directive.get("include");
        if (value instanceof StringValue target) {
            return target;
        }
        refuse(directive, "the value of 'include' must be the name of a file", value, diagnostics);
        return null;
    }

    private static void refuse(
            ObjectValue directive, String message, @Nullable Value culprit, Diagnostics diagnostics) {
        Note place = new Note("it stands here", culprit == null ? directive.span() : culprit.span());
        diagnostics.error(Code.BAD_INCLUDE, directive.span(), message, place);
    }
}
