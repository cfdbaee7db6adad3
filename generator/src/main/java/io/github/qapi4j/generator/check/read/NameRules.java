package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.NameMode;
import org.jspecify.annotations.Nullable;

/**
 * What names must look like: definitions (R48 to R50), members (R63 to R65), enum values (R60, R61), branches of
 * alternates and of simple unions (R76) and features (R90).
 */
final class NameRules {
    private final ReadContext context;

    NameRules(ReadContext context) {
        this.context = context;
    }

    /** Reports a name whose case or underscores do not suit; returns whether it is good all the same. */
    private boolean unsuitable(Span span, String message, Note... notes) {
        if (context.dialect().hasFreeNames()) {
            return true;
        }
        boolean strict = context.settings().names() == NameMode.STRICT;
        context.diagnostics().report(strict ? Severity.ERROR : Severity.WARNING, Code.NAME_CASE, span, message, notes);
        return !strict;
    }

    /** Checks the definition's own name. Returns whether it is good. */
    boolean definition(Span span) {
        NameShape shape = shape(context.name(), span, context.subject());
        if (shape == null) {
            return false;
        }
        return switch (context.kind().nameStyle()) {
            case EVENT -> event(shape, span);
            case COMMAND ->
                lowerCase(
                        shape,
                        span,
                        context.subject(),
                        false,
                        context.pragmas().commandNameExceptions().contains(context.name()));
            case TYPE -> type(shape, span);
        };
    }

    /** Checks a member's name, after its star was taken off. Returns whether it is good. */
    boolean member(String name, Span span, String subject, boolean exempt) {
        NameShape shape = shape(name, span, subject);
        if (shape == null || !lowerCase(shape, span, subject, exempt, exempt)) {
            return false;
        }
        if (name.equals("u") || name.startsWith("has-") || name.startsWith("has_")) {
            context.error(
                    Code.RESERVED_NAME,
                    span,
                    subject + " has a reserved name, members must not be named 'u' or start with 'has-' or 'has_'");
            return false;
        }
        return true;
    }

    /** Checks the name of an enum value, which may start with a digit. Returns whether it is good. */
    boolean enumValue(String name, Span span, String subject) {
        boolean digit = !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
        NameShape shape = checked(NameShape.of(digit ? "d" + name : name), name, span, subject, "a letter or a digit");
        boolean exempt = context.pragmas().memberNameExceptions().contains(context.name());
        return shape != null && lowerCase(shape, span, subject, exempt, exempt);
    }

    /** Checks the name of a branch that is no enum value, or of a feature; no pragma exempts it. Returns whether it is good. */
    boolean plain(String name, Span span, String subject) {
        NameShape shape = shape(name, span, subject);
        return shape != null && lowerCase(shape, span, subject, false, false);
    }

    private @Nullable NameShape shape(String name, Span span, String subject) {
        return checked(NameShape.of(name), name, span, subject, "a letter");
    }

    private @Nullable NameShape checked(
            @Nullable NameShape shape, String name, Span span, String subject, String first) {
        if (shape == null) {
            boolean internal = name.startsWith("q_") || name.startsWith("q-");
            String fault = internal
                    ? " has a reserved name, names must not start with 'q_' or 'q-'"
                    : " has an invalid name, expected " + first + ", then letters, digits, '-' and '_'";
            context.error(Code.BAD_NAME, span, subject + fault);
        }
        return shape;
    }

    private boolean lowerCase(NameShape shape, Span span, String subject, boolean upperToo, boolean underscoreToo) {
        boolean upper = shape.hasUpperCase() && !upperToo;
        boolean underscore = shape.has('_') && !underscoreToo;
        if (upper || underscore) {
            return unsuitable(
                    span, subject + " must not have " + (upper ? "upper-case letters" : "'_'") + " in its name");
        }
        return true;
    }

    private boolean event(NameShape shape, Span span) {
        if (shape.hasLowerCase() || shape.has('-')) {
            return unsuitable(
                    span,
                    context.subject() + " must be named in upper case with '_' between words",
                    Note.of("such as DEVICE_DELETED"));
        }
        return true;
    }

    private boolean type(NameShape shape, Span span) {
        String fault = shape.camelCaseFault();
        boolean good = fault == null
                || unsuitable(
                        span,
                        context.subject() + " must be named in CamelCase, but '" + shape.stem() + "' " + fault,
                        Note.of("such as DeviceInfo"));
        if (good && context.name().endsWith("List")) {
            context.error(
                    Code.RESERVED_NAME,
                    span,
                    context.subject() + " must not end in 'List', such names belong to array types");
            return false;
        }
        return good;
    }
}
