package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.Settings;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Pragmas;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one definition share.
 *
 * @param kind its form
 * @param ref how diagnostics name it
 * @param settings what holds for all definitions
 * @param diagnostics where its faults go, already bound to it
 */
record ReadContext(DefinitionKind kind, DefinitionRef ref, Settings settings, Diagnostics diagnostics) {
    /** Returns the pragmas of the run. */
    Pragmas pragmas() {
        return settings.pragmas();
    }

    /** Returns the dialect of the run. */
    Dialect dialect() {
        return settings.dialect();
    }

    /** Returns the definition's name. */
    String name() {
        return ref.name();
    }

    /** Returns what the definition is called in messages: {@code struct 'Foo'}. */
    String subject() {
        return kind.subject(name());
    }

    /** Reports an error in the definition. */
    void error(Code code, Span span, String message, Note... notes) {
        diagnostics.error(code, span, message, notes);
    }

    /** Reports that a value is of the wrong kind. */
    void wrongValue(Value value, String subject, String expected) {
        error(Code.WRONG_VALUE, value.span(), subject + " must be " + expected + ", but it is " + value.description());
    }

    /** Returns a value that must be a string, or null after having reported that it is none. */
    @Nullable
    StringValue string(Value value, String subject, String expected) {
        if (value instanceof StringValue string) {
            return string;
        }
        wrongValue(value, subject, expected);
        return null;
    }
}
