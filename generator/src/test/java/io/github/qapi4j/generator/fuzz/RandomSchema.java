package io.github.qapi4j.generator.fuzz;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Writes schemas along the grammar: mostly the right keys with mostly the right kinds of values, so that the later rules
 * are reached, but names, types and shapes meet at random.
 */
final class RandomSchema {
    private static final List<String> TYPES = List.of(
            "str", "int", "uint8", "size", "bool", "null", "any", "number", "QType", "A", "B", "C", "Dd", "Ee", "Ff",
            "Nowhere", "intList", "q_empty", "");
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "type",
            "kind",
            "a-b",
            "a_b",
            "aB",
            "class",
            "u",
            "has-x",
            "q-x",
            "__org.x_y",
            "9p",
            "",
            "wait",
            "unrecognized",
            "*a",
            "**b",
            "x-c",
            "-");
    private static final List<String> DEFINITIONS = List.of(
            "A",
            "B",
            "C",
            "Dd",
            "Ee",
            "Ff",
            "Aa",
            "AA",
            "query-x",
            "query_x",
            "EVENT",
            "FooList",
            "Kind",
            "int",
            "",
            "a b",
            "__Org_Foo");
    private static final List<String> KEYS = List.of(
            "data",
            "base",
            "discriminator",
            "if",
            "features",
            "returns",
            "boxed",
            "gen",
            "success-response",
            "allow-oob",
            "allow-preconfig",
            "coroutine",
            "prefix",
            "bogus");
    private static final List<String> FORMS = List.of("enum", "struct", "union", "alternate", "command", "event");

    private final RandomGenerator random;

    RandomSchema(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            if (random.nextInt(5) == 0) {
                text.append(doc());
            }
            text.append(random.nextInt(12) == 0 ? directive() : definition()).append('\n');
        }
        return text.toString();
    }

    private String directive() {
        return random.nextBoolean()
                ? "{ 'include': " + (random.nextBoolean() ? "'other.json'" : value(2)) + " }"
                : "{ 'pragma': { '"
                        + pick(List.of("doc-required", "member-name-exceptions", "returns-whitelist"))
                        + "': " + value(1) + " } }";
    }

    private String definition() {
        String form = pick(FORMS);
        StringBuilder text = new StringBuilder("{ '" + form + "': '" + pick(DEFINITIONS) + "'");
        if (random.nextInt(8) != 0) {
            text.append(", 'data': ").append(data(form));
        }
        if (form.equals("union") && random.nextInt(8) != 0) {
            text.append(", 'base': ").append(random.nextBoolean() ? members() : type());
            text.append(", 'discriminator': '").append(pick(NAMES)).append("'");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(", '").append(pick(KEYS)).append("': ").append(value(3));
        }
        return text.append(" }").toString();
    }

    private String data(String form) {
        if (random.nextInt(10) == 0) {
            return value(3);
        }
        return form.equals("enum") ? list(this::name) : members();
    }

    private String members() {
        StringBuilder text = new StringBuilder("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(" '").append(pick(NAMES)).append("': ");
            text.append(random.nextInt(4) == 0 ? "{ 'type': " + type() + ", 'if': " + value(2) + " }" : type());
            text.append(i > 1 ? "," : " ");
        }
        return text.append("}").toString();
    }

    private String type() {
        String name = "'" + pick(TYPES) + "'";
        return random.nextInt(5) == 0 ? "[ " + name + " ]" : name;
    }

    private String name() {
        return random.nextInt(5) == 0 ? "{ 'name': '" + pick(NAMES) + "' }" : "'" + pick(NAMES) + "'";
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> "true";
            case 1 -> "false";
            case 2 -> "'" + pick(NAMES) + "'";
            case 3 -> "'" + pick(List.of("CONFIG_A", "all", "deprecated", "defined(X)", "any")) + "'";
            case 4 -> list(() -> value(depth - 1));
            default ->
                "{ '" + pick(List.of("all", "any", "not", "name", "type", "if")) + "': " + value(depth - 1) + " }";
        };
    }

    private String list(Supplier<String> element) {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(element.get()).append(i > 1 ? "," : " ");
        }
        return text.append("]").toString();
    }

    private String doc() {
        StringBuilder text = new StringBuilder("##\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(List.of(
                    "# @A:",
                    "# @a: text",
                    "#",
                    "# Since: 4.0",
                    "# Returns: x",
                    "#   indented",
                    "# Features:",
                    "#bad",
                    "# = Title",
                    "# */ @since {@code",
                    "# .. note::",
                    "# Example:",
                    "",
                    "## x")));
            text.append('\n');
        }
        return text.append(random.nextInt(6) == 0 ? "" : "##\n").toString();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
