package io.github.qapi4j.generator.check.dialect;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Pragmas;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dialect of a schema that is not a current one beyond doubt: it uses a pragma's old name, or a condition in C. The
 * dialect is the oldest that knows all that is used, and all that comments name as the release in which something came.
 */
public final class DialectDetector {
    private final SyntaxTree tree;
    private final DialectMarkers marks;

    private DialectDetector(SyntaxTree tree) {
        this.tree = tree;
        this.marks = DialectMarkers.of(tree);
    }

    /**
     * The dialect that a schema shows.
     *
     * @param dialect the dialect
     * @param place what shows the age
     * @param reason the same in words
     */
    public record Detected(Dialect dialect, Span place, String reason) {
        /** Says which dialect was chosen, and why. */
        public void report(Diagnostics diagnostics) {
            diagnostics.info(
                    Code.OLD_DIALECT,
                    place,
                    "the schema is read in dialect " + dialect.word() + ": " + reason
                            + "; the option 'dialect' can say otherwise");
        }
    }

    /** Returns the dialect that a schema shows, or null for a current one. */
    public static @Nullable Detected detect(SyntaxTree tree) {
        DialectDetector age = new DialectDetector(tree);
        for (StringValue setting : tree.settings()) {
            if (Pragmas.RENAMED.containsKey(setting.text())) {
                String reason = "pragma '" + setting.text() + "' has had another name";
                return age.detected(Dialect.V5_2, setting.span(), reason);
            }
        }
        StringValue expression = age.marks.expression();
        return expression == null
                ? null
                : age.detected(Dialect.V6_0, expression.span(), "conditions have not been written in C");
    }

    /**
     * Returns what was found.
     *
     * @param last the newest dialect that it may be
     */
    private Detected detected(Dialect last, Span place, String reason) {
        Dialect tagged = SinceTags.newest(tree);
        Dialect oldest = marks.oldest().isBefore(tagged) ? tagged : marks.oldest();
        Dialect dialect = oldest.isBefore(last) ? oldest : last;
        Dialect next = Dialect.values()[last.ordinal() + 1];
        return new Detected(dialect, place, reason + " since QEMU " + next.word());
    }
}
