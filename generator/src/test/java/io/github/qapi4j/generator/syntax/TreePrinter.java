package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.NullValue;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.StringJoiner;

/** Prints a syntax tree in one fixed form, for goldens. */
public final class TreePrinter implements Value.Visitor<String> {
    private TreePrinter() {}

    public static String print(SyntaxTree tree) {
        StringBuilder out = new StringBuilder();
        out.append("root ").append(tree.root()).append('\n');
        if (!tree.pragmas().equals(Pragmas.NONE)) {
            out.append(tree.pragmas()).append('\n');
        }
        for (Statement.Group group : tree.groups()) {
            out.append("group ").append(group.module()).append('\n');
            group.statements().forEach(statement -> print(statement, out));
        }
        return out.toString();
    }

    private static void print(Statement statement, StringBuilder out) {
        String at = statement.span().line() + ":" + statement.span().column();
        out.append("    ").append(at).append(' ');
        if (statement instanceof Statement.Expression expression) {
            out.append(expression.value().accept(new TreePrinter())).append('\n');
        } else if (statement instanceof Statement.Include include) {
            out.append("include ").append(include.module()).append('\n');
        } else if (statement instanceof Statement.Documentation documentation) {
            print(documentation, out);
        }
    }

    private static void print(Statement.Documentation documentation, StringBuilder out) {
        DocBlock block = documentation.block();
        out.append("doc to ").append(block.close());
        out.append(block.closed() ? "" : " not closed");
        out.append(
                switch (documentation.follower()) {
                    case DIRECTIVE -> " before a directive\n";
                    case UNREADABLE -> " before what cannot be read\n";
                    case OTHER -> "\n";
                });
        for (DocBlock.Line line : block.lines()) {
            out.append("        ")
                    .append(line.span().line())
                    .append(':')
                    .append(line.span().column());
            out.append(" |").append(line.text()).append("|\n");
        }
    }

    @Override
    public String visitObject(ObjectValue value) {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        value.entries()
                .forEach(entry -> members.add(
                        visitString(entry.key()) + ": " + entry.value().accept(this)));
        return members.toString();
    }

    @Override
    public String visitArray(ArrayValue value) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        value.elements().forEach(element -> elements.add(element.accept(this)));
        return elements.toString();
    }

    @Override
    public String visitString(StringValue value) {
        return "'" + value.text() + "'@" + value.span().line() + ":"
                + value.span().column();
    }

    @Override
    public String visitBoolean(BooleanValue value) {
        return String.valueOf(value.value());
    }

    @Override
    public String visitNull(NullValue value) {
        return "null";
    }
}
