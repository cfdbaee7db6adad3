package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the C expressions of old conditions as far as they are made of {@code defined(X)}, {@code !}, {@code &&},
 * {@code ||} and parentheses.
 */
final class CExpression {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(defined\\s*(?:\\(\\s*(\\w+)\\s*\\)|\\s(\\w+))|&&|\\|\\||[!()])");

    /** How deep parentheses and negations may stand in each other; what is deeper is not understood. */
    private static final int MAX_DEPTH = 50;

    private final Matcher tokens;
    private String token = "";
    private String name = "";
    private int depth;

    private CExpression(String text) {
        this.tokens = TOKEN.matcher(text);
        advance();
    }

    /** Returns what an expression means, or the expression itself where it has anything else in it. */
    static Condition parse(String text) {
        CExpression expression = new CExpression(text.strip());
        Condition condition = expression.disjunction();
        boolean whole = expression.token.isEmpty() && expression.tokens.regionStart() == expression.tokens.regionEnd();
        return condition != null && whole ? condition : new Condition.Opaque(text);
    }

    private @Nullable Condition disjunction() {
        return chain("||", this::conjunction, Condition.Any::new);
    }

    private @Nullable Condition conjunction() {
        return chain("&&", this::operand, Condition.All::new);
    }

    private @Nullable Condition chain(
            String operator, Supplier<@Nullable Condition> part, Function<List<Condition>, Condition> join) {
        List<Condition> parts = new ArrayList<>();
        boolean more = true;
        while (more) {
            Condition next = part.get();
            if (next == null) {
                return null;
            }
            parts.add(next);
            more = token.equals(operator);
            if (more) {
                advance();
            }
        }
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private @Nullable Condition operand() {
        if (token.startsWith("defined")) {
            Condition defined = new Condition.Defined(name);
            advance();
            return defined;
        }
        if (++depth > MAX_DEPTH) {
            return null;
        }
        Condition inner = token.equals("!") ? negation() : token.equals("(") ? group() : null;
        depth--;
        return inner;
    }

    private @Nullable Condition negation() {
        advance();
        Condition inner = operand();
        return inner == null ? null : new Condition.Not(inner);
    }

    private @Nullable Condition group() {
        advance();
        Condition inner = disjunction();
        if (!token.equals(")")) {
            return null;
        }
        advance();
        return inner;
    }

    private void advance() {
        token = "";
        if (tokens.lookingAt()) {
            token = tokens.group(1);
            name = Objects.requireNonNullElse(tokens.group(2), Objects.requireNonNullElse(tokens.group(3), ""));
            tokens.region(tokens.end(), tokens.regionEnd());
        }
    }
}
