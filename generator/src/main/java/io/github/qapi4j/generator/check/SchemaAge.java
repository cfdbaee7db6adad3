package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Pragmas;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of a schema that is not a current one beyond doubt: it uses a pragma's old name, or a condition in C. The
 * dialect is the oldest that knows all that is used, and all that comments name as the release in which something came.
 *
 * @param dialect the dialect
 * @param place what shows the age
 * @param reason the same in words
 */
public record SchemaAge(Dialect dialect, Span place, String reason) {
    /** Returns the age that a schema shows, or null for a current one. */
    public static @Nullable SchemaAge of(SyntaxTree tree) {
        AgeMarks marks = AgeMarks.of(tree);
        for (StringValue setting : tree.settings()) {
            if (Pragmas.RENAMED.containsKey(setting.text())) {
                return of(
                        tree,
                        marks,
                        Dialect.V5_2,
                        setting.span(),
                        "pragma '" + setting.text() + "' has had another name");
            }
        }
        StringValue expression = marks.expression();
        return expression == null
                ? null
                : of(tree, marks, Dialect.V6_0, expression.span(), "conditions have not been written in C");
    }

    private static SchemaAge of(SyntaxTree tree, AgeMarks marks, Dialect last, Span place, String reason) {
        Dialect tagged = SinceTags.newest(tree);
        Dialect oldest = marks.oldest().isBefore(tagged) ? tagged : marks.oldest();
        Dialect dialect = oldest.isBefore(last) ? oldest : last;
        Dialect next = Dialect.values()[last.ordinal() + 1];
        return new SchemaAge(dialect, place, reason + " since QEMU " + next.word());
    }

    /** Says which dialect was chosen, and why. */
    public void report(Diagnostics diagnostics) {
        diagnostics.info(
                Code.OLD_DIALECT,
                place,
                "the schema is read in dialect " + dialect.word() + ": " + reason
                        + "; the option 'dialect' can say otherwise");
    }
}
