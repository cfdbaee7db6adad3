package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.syntax.antlr.QapiBaseVisitor;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.NullValue;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.jspecify.annotations.Nullable;

/** Copies the parse tree of one expression into values, and refuses keys that come twice (R16): what has such keys is null. */
final class ValueBuilder extends QapiBaseVisitor<@Nullable Value> {
    private final TokenSpans spans;
    private final StringContent strings;
    private final Diagnostics diagnostics;

    ValueBuilder(TokenSpans spans, StringContent strings, Diagnostics diagnostics) {
        this.spans = spans;
        this.strings = strings;
        this.diagnostics = diagnostics;
    }

    @Override
    public @Nullable Value visitObjectValue(QapiParser.ObjectValueContext context) {
        return visitObject(context.content);
    }

    @Override
    public @Nullable Value visitArrayValue(QapiParser.ArrayValueContext context) {
        return visitArray(context.content);
    }

    @Override
    public Value visitStringValue(QapiParser.StringValueContext context) {
        return string(context.start);
    }

    @Override
    public Value visitTrueValue(QapiParser.TrueValueContext context) {
        return new BooleanValue(spans.of(context.start), true);
    }

    @Override
    public Value visitFalseValue(QapiParser.FalseValueContext context) {
        return new BooleanValue(spans.of(context.start), false);
    }

    @Override
    public Value visitNullValue(QapiParser.NullValueContext context) {
        return new NullValue(spans.of(context.start));
    }

    @Override
    public @Nullable Value visitObject(QapiParser.ObjectContext context) {
        Map<String, StringValue> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        boolean sound = true;
        for (QapiParser.MemberContext member : context.members) {
            StringValue key = string(member.key);
            @Nullable Value value = visit(member.content);
            StringValue first = seen.putIfAbsent(key.text(), key);
            if (first != null) {
                reportDuplicate(key, member.content, first);
            } else if (value != null) {
                entries.add(new Entry(key, value));
            }
            sound &= first == null && value != null;
        }
        return sound ? new ObjectValue(spans.of(context.start), entries) : null;
    }

    private void reportDuplicate(StringValue key, QapiParser.ValueContext value, StringValue first) {
        diagnostics.error(
                Code.DUPLICATE_KEY,
                spans.of(value.start),
                "the key '" + Messages.excerpt(key.text()) + "' has a value already",
                new Note("it stands here for the first time", first.span()),
                Note.of("remove one of the two, or rename it"));
    }

    @Override
    public @Nullable Value visitArray(QapiParser.ArrayContext context) {
        List<Value> elements = new ArrayList<>();
        for (QapiParser.ValueContext element : context.elements) {
            @Nullable Value value = visit(element);
            if (value != null) {
                elements.add(value);
            }
        }
        return elements.size() == context.elements.size() ? new ArrayValue(spans.of(context.start), elements) : null;
    }

    private StringValue string(Token token) {
        return new StringValue(spans.of(token), strings.decode(token.getText()));
    }

    @Override
    public @Nullable Value visitChildren(RuleNode node) {
        throw new IllegalStateException("no method builds " + node.getClass().getSimpleName());
    }
}
