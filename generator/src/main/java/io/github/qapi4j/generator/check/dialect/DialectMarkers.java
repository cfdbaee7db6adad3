package io.github.qapi4j.generator.check.dialect;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.NullValue;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a schema for what came or went with some release (section 11). */
// In its mode for JDK 17 NullAway takes R for what is never null.
@SuppressWarnings("NullAway")
final class DialectMarkers implements Value.Visitor<@Nullable Void> {
    private Dialect oldest = Dialect.V4_0;
    private @Nullable StringValue expression;
    private boolean inCondition;

    private DialectMarkers() {}

    /** Looks through a whole schema. */
    static DialectMarkers of(SyntaxTree tree) {
        DialectMarkers marks = new DialectMarkers();
        for (Statement.Group group : tree.groups()) {
            for (Statement statement : group.statements()) {
                if (statement instanceof Statement.Expression written) {
                    marks.definition(written.value());
                }
            }
        }
        for (StringValue setting : tree.settings()) {
            if (setting.text().endsWith("-exceptions")) {
                marks.atLeast(Dialect.V6_0);
            }
        }
        return marks;
    }

    /** Returns the oldest dialect that knows all that is used. */
    Dialect oldest() {
        return oldest;
    }

    /** Returns the first condition in C, or null where there is none. */
    @Nullable
    StringValue expression() {
        return expression;
    }

    private void definition(ObjectValue definition) {
        if (definition.entry("features") != null) {
            boolean command = definition.entry(DefinitionKind.COMMAND.keyword()) != null;
            boolean struct = definition.entry(DefinitionKind.STRUCT.keyword()) != null;
            atLeast(struct ? Dialect.V4_0 : command ? Dialect.V4_2 : Dialect.V5_0);
        }
        if (definition.entry("coroutine") != null) {
            atLeast(Dialect.V5_2);
        }
        visitObject(definition);
    }

    private void atLeast(Dialect dialect) {
        oldest = oldest.isBefore(dialect) ? dialect : oldest;
    }

    @Override
    public @Nullable Void visitObject(ObjectValue object) {
        for (Entry entry : object.entries()) {
            boolean outer = inCondition;
            inCondition |= entry.key().text().equals("if");
            entry.value().accept(this);
            inCondition = outer;
        }
        return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayValue array) {
        for (Value element : array.elements()) {
            element.accept(this);
        }
        return null;
    }

    @Override
    public @Nullable Void visitString(StringValue string) {
        if (inCondition && expression == null && isExpression(string.text())) {
            expression = string;
        }
        return null;
    }

    /** Returns whether a condition calls {@code defined}; today's ones have no parentheses at all. */
    private static boolean isExpression(String condition) {
        return condition.indexOf('(') >= 0
                && Pattern.compile("\\bdefined\\s*\\(").matcher(condition).find();
    }

    @Override
    public @Nullable Void visitBoolean(BooleanValue bool) {
        return null;
    }

    @Override
    public @Nullable Void visitNull(NullValue nothing) {
        return null;
    }
}
