package io.github.qapi4j.generator.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes valid versions of one schema: names mean the same kind of thing in most of them, and what these consist of varies.
 * Structs called {@code U…} are unions in other versions.
 */
final class RandomVersion {
    private static final List<String> ENUMS = List.of("E1x", "E2x", "E3x");
    private static final List<String> STRUCTS = List.of("S1x", "S2x", "S3x", "S4x");
    private static final List<String> UNIONS = List.of("U1x", "U2x");
    private static final List<String> ALTERNATES = List.of("A1x", "A2x");
    private static final List<String> NUMBERS = List.of("int", "uint8", "int16", "size", "number");

    private final RandomGenerator random;
    private final boolean newest;
    private final StringBuilder text = new StringBuilder();

    /** Makes a writer; the newest version has no structs in place of unions. */
    RandomVersion(RandomGenerator random, boolean newest) {
        this.random = random;
        this.newest = newest;
    }

    String text() {
        ENUMS.forEach(name ->
                define("enum", name, "'data': [ " + String.join(", ", some("'v1'", "'v2'", "'v3'")) + " ]"));
        for (int i = 0; i < STRUCTS.size(); i++) {
            // Each struct has members of its own, so that it may be the base of the next.
            String base = i > 0 && random.nextInt(3) == 0 ? "'base': '" + STRUCTS.get(i - 1) + "', " : "";
            define("struct", STRUCTS.get(i), base + "'data': { " + members("m" + i) + " }");
        }
        UNIONS.forEach(this::union);
        ALTERNATES.forEach(name -> define(
                "alternate",
                name,
                "'data': { 'o': '" + pick(STRUCTS) + "', "
                        + (random.nextBoolean() ? "'t': 'str'" : "'t': '" + pick(ENUMS) + "', 'n': 'null'") + " }"));
        for (String name : List.of("query-a", "query-b", "query-c")) {
            if (random.nextInt(6) > 0) {
                define("command", name, data() + returns(name));
            }
        }
        define("event", "DONE", data() + "'features': [ 'f' ]");
        return text.toString();
    }

    private void define(String form, String name, String rest) {
        text.append("{ '")
                .append(form)
                .append("': '")
                .append(name)
                .append("', ")
                .append(rest)
                .append(" }\n");
    }

    private void union(String name) {
        if (!newest && random.nextInt(3) == 0) {
            define(
                    "struct",
                    name,
                    "'data': { " + (random.nextBoolean() ? "'kind': 'str', " : "") + members("c") + " }");
            return;
        }
        List<String> branches = new ArrayList<>();
        some("v1", "v2", "v3").forEach(value -> branches.add("'" + value + "': '" + pick(STRUCTS) + "'"));
        String tag = name.equals("U1x") ? "U1Kind" : "U2Kind";
        define("enum", tag, "'data': [ 'v1', 'v2', 'v3'" + (random.nextBoolean() ? ", 'v4'" : "") + " ]");
        define(
                "union",
                name,
                "'base': { 'kind': '" + tag + "', " + members("c") + " }, 'discriminator': 'kind', 'data': { "
                        + String.join(", ", branches) + " }");
    }

    private String data() {
        return switch (random.nextInt(5)) {
            case 0 -> "'data': '" + pick(STRUCTS) + "', ";
            case 1 -> "'data': '" + pick(STRUCTS) + "', 'boxed': true, ";
            case 2 -> "";
            default -> "'data': { " + members("a") + " }, ";
        };
    }

    /** Returns what a command returns; now and then a struct where another version has a union. */
    private String returns(String name) {
        boolean struct = name.equals("query-a") || !newest && random.nextInt(10) == 0;
        return random.nextInt(4) == 0 ? "'features': [ 'f' ]" : "'returns': '" + pick(struct ? STRUCTS : UNIONS) + "'";
    }

    private String members(String prefix) {
        List<String> members = new ArrayList<>();
        for (String name : some("1", "2", "3", "4")) {
            String star = random.nextInt(3) == 0 ? "*" : "";
            members.add("'" + star + prefix + name + "': " + type(name));
        }
        return String.join(", ", members);
    }

    /** Returns a type; that of one name is mostly of one kind, so that versions seldom contradict each other. */
    private String type(String name) {
        int kind = random.nextInt(300) == 0 ? random.nextInt(4) : name.charAt(0) - '1';
        String type = switch (kind) {
            case 0 -> pick(NUMBERS);
            case 1 -> random.nextBoolean() ? "str" : pick(ENUMS);
            case 2 -> pick(random.nextInt(4) == 0 ? ALTERNATES : STRUCTS);
            default -> random.nextInt(5) == 0 ? "any" : pick(UNIONS);
        };
        return name.equals("2") ? "[ '" + type + "' ]" : "'" + type + "'";
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private List<String> some(String... all) {
        List<String> some = new ArrayList<>(List.of(all));
        some.removeIf(one -> random.nextInt(4) == 0);
        return some.isEmpty() ? List.of(all) : some;
    }
}
