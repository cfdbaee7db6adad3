package io.github.qapi4j.generator.growth;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a schema can have many of. */
enum Wide {
    /** Members of a struct, more than a class can have. */
    MEMBERS(600, n -> struct(each(n, ", ", "'m%': 'str'"))),
    /** Members of a struct, as many as a class can have. */
    POSSIBLE_MEMBERS(60, n -> comment("@S", each(n, "", "# @m%: `S` of @m%\n")) + struct(each(n, ", ", "'m%': 'str'"))),
    /** Members of structs that have them from a base. */
    INHERITED(
            600,
            n -> "{ 'struct': 'B', 'data': { " + each(n, ", ", "'b%': 'int'") + " } }\n"
                    + each(n, "", "{ 'struct': 'S%', 'base': 'B', 'data': { 'x': 'int' } }\n")),
    /** Values of an enum, more than a class can have. */
    VALUES(2_100, n -> values(n)),
    /** Values of an enum that are described, as many as a class can have. */
    POSSIBLE_VALUES(500, n -> comment("@E", each(n, "", "# @v%: `E` of @v%\n")) + values(n)),
    /** Branches of a union, more than a class can have. */
    BRANCHES(1_400, n -> values(n) + struct("") + union("", each(n, ", ", "'v%': 'S'"))),
    /** Branches of a union with types of their own, as many as a class can have. */
    POSSIBLE_BRANCHES(
            100,
            n -> values(n)
                    + each(n, "", "{ 'struct': 'S%', 'data': { 'x': 'str' } }\n")
                    + union("", each(n, ", ", "'v%': 'S%'"))),
    /** Branches, and members that each has. */
    BRANCHES_WITH_MEMBERS(
            260, n -> values(n) + struct(each(n, ", ", "'m%': 'str'")) + union("", each(n, ", ", "'v%': 'S'"))),
    /** Branches, and members that all have. */
    COMMON_MEMBERS(260, n -> values(n) + struct("") + union(each(n, "", ", 'c%': 'str'"), each(n, ", ", "'v%': 'S'"))),
    /** Values of a tag that have no branch. */
    EMPTY_BRANCHES(1_400, n -> values(n) + struct("") + union("", "'v0': 'S'")),
    /** Branches of simple unions. */
    SIMPLE_UNION(
            100,
            n -> "{ 'pragma': { 'name-case-whitelist': [] } }\n"
                    + each(n, "", "{ 'struct': 'S%', 'data': {} }\n")
                    + "{ 'union': 'U', 'data': { " + each(n, ", ", "'v%': 'S%'") + " } }"),
    /** Branches of an alternate. */
    ALTERNATE(600, n -> "{ 'alternate': 'A', 'data': { " + each(n, ", ", "'v%': 'str'") + " } }"),
    /** Features of one thing. */
    FEATURES(600, n -> "{ 'struct': 'S', 'data': {}, 'features': [ " + each(n, ", ", "'f%'") + " ] }"),
    /** Structs. */
    STRUCTS(100, n -> each(n, "", "{ 'struct': 'S%', 'data': { 'x': 'int' } }\n")),
    /** Commands. */
    COMMANDS(100, n -> each(n, "", "{ 'command': 'c%', 'data': { 'x': 'int' } }\n")),
    /** Events, all of which one class knows. */
    EVENTS(100, n -> each(n, "", "{ 'event': 'E%', 'data': { 'x': 'int' } }\n")),
    /** Conditions in one. */
    CONDITIONS(600, n -> "{ 'struct': 'S', 'data': {}, 'if': { 'all': [ " + each(n, ", ", "'C%'") + " ] } }"),
    /** Lines of a comment. */
    DOC_LINES(600, n -> comment("@S", each(n, "", "# Line % of text about `S` and @x.\n")) + struct("'x': 'int'")),
    /** Paragraphs of a comment. */
    DOC_PARAGRAPHS(
            600, n -> comment("@S", each(n, "", "#\n# Line % of text about `S` and @x.\n")) + struct("'x': 'int'")),
    /** Items of a list in a comment. */
    DOC_ITEMS(600, n -> comment("@S", each(n, "", "# - Line % of text\n")) + struct("")),
    /** Words on one line of a comment. */
    DOC_WORDS(600, n -> comment("@S", "# " + each(n, " ", "wo`rd%") + "\n") + struct("")),
    /** Marks that could begin inline markup. */
    DOC_MARKS(600, n -> comment("@S", "# " + "*`@".repeat(n) + "\n") + struct("")),
    /** Blanks. */
    DOC_BLANKS(600, n -> comment("@S", "# a" + " ".repeat(n) + "b" + " ".repeat(n) + "\n") + struct("")),
    /** Descriptions of members that there are. */
    DOC_MEMBERS(600, n -> comment("@S", each(n, "", "# @m%: text\n")) + struct(each(n, ", ", "'m%': 'str'"))),
    /** Members without descriptions. */
    DOC_UNDESCRIBED(600, n -> comment("@S", "# Text.\n") + struct(each(n, ", ", "'m%': 'str'"))),
    /** Descriptions of members that there are not. */
    DOC_UNKNOWN(600, n -> comment("@S", each(n, "", "# @x%: text\n")) + struct(each(n, ", ", "'m%': 'str'"))),
    /** Descriptions of features. */
    DOC_FEATURES(
            600,
            n -> comment("@S", "# Features:\n" + each(n, "", "# @f%: text\n"))
                    + "{ 'struct': 'S', 'data': {}, 'features': [ " + each(n, ", ", "'f%'") + " ] }"),
    /** Sections with tags. */
    DOC_SECTIONS(600, n -> comment("@S", each(n, "", "#\n# Note: text\n")) + struct("")),
    /** Comments that are about no definition. */
    DOC_FREE(600, n -> each(n, "\n", "##\n# = Heading %\n##\n")),
    /** Files. */
    INCLUDES(100, n -> each(n, "", "{ 'include': 'i%.json' }\n")) {
        @Override
        Map<String, String> of(int n) {
            Map<String, String> files = new HashMap<>(super.of(n));
            IntStream.range(0, n)
                    .forEach(i -> files.put("i" + i + ".json", "{ 'struct': 'S" + i + "', 'data': {} }\n"));
            return files;
        }
    },
    /** Directives that name one file. */
    INCLUDED_AGAIN(600, n -> each(n, "", "{ 'include': 'b.json' }\n")) {
        @Override
        Map<String, String> of(int n) {
            Map<String, String> files = new HashMap<>(super.of(n));
            files.put("b.json", struct(""));
            return files;
        }
    },
    /** Names in a pragma. */
    PRAGMA(600, n -> "{ 'pragma': { 'member-name-exceptions': [ " + each(n, ", ", "'X%'") + " ] } }"),
    /** Pragmas. */
    PRAGMAS(600, n -> each(n, "", "{ 'pragma': { 'doc-required': false } }\n")),
    /** Names of types that are not defined. */
    UNKNOWN_TYPES(600, n -> struct(each(n, ", ", "'m%': 'T%'"))),
    /** Names that are taken. */
    DUPLICATES(600, n -> each(n, "", "{ 'struct': 'S', 'data': {} }\n")),
    /** Keys that have no meaning. */
    UNKNOWN_KEYS(600, n -> "{ 'struct': 'S', 'data': {}, " + each(n, ", ", "'k%': 'x'") + " }"),
    /** Definitions with errors of syntax. */
    SYNTAX_ERRORS(600, n -> each(n, "", "{ 'struct' 'S' }\n")),
    /** Errors on one line, which each of them shows. */
    ERRORS_ON_A_LINE(600, n -> each(n, " ", "{ 'struct': 'S%', 'data': 1 }")),
    /** Names that are equal but for their case. */
    CASES(
            60,
            n -> IntStream.range(0, n)
                    .mapToObj(i -> "{ 'struct': 'X" + cased(i) + "', 'data': {} }\n")
                    .collect(Collectors.joining())),
    /** Names for things that the user chose. */
    NAME_MAPPINGS(100, n -> each(n, "", "{ 'struct': 'S%', 'data': { 'x': 'int' } }\n"), "--name", "S%=T%"),
    /** Names for things that are not there. */
    UNUSED_MAPPINGS(300, n -> struct(""), "--name", "S%=T%"),
    /** Types that the user chose. */
    TYPE_MAPPINGS(100, n -> each(n, "", "{ 'struct': 'S%', 'data': { 'x': 'str' } }\n"), "--type", "S%.x=base64"),
    /** Packages of files that there are not. */
    UNKNOWN_MODULES(300, n -> struct(""), "--package", "i%.json=org.example.p%"),
    /** Packages of files. */
    PACKAGES(100, INCLUDES.text, "--package", "i%.json=org.example.p%") {
        @Override
        Map<String, String> of(int n) {
            Map<String, String> files = new HashMap<>(INCLUDES.of(n));
            files.putAll(super.of(n));
            return files;
        }
    },
    /** Imports of files. */
    IMPORTS(100, INCLUDES.text, "--import", "i%.json=org.example.p") {
        @Override
        Map<String, String> of(int n) {
            Map<String, String> files = new HashMap<>(INCLUDES.of(n));
            files.putAll(super.of(n));
            return files;
        }
    };

    private final int some;
    private final IntFunction<String> text;
    private final String option;
    private final String mapping;

    Wide(int some, IntFunction<String> text) {
        this(some, text, "--", "");
    }

    Wide(int some, IntFunction<String> text, String option, String mapping) {
        this.some = some;
        this.text = text;
        this.option = option;
        this.mapping = mapping;
    }

    /** Returns a number of them that is enough to see how work grows. */
    int some() {
        return some;
    }

    /** Returns what {@link Stages} takes, with so many of them. */
    Map<String, String> of(int count) {
        return Map.of("a.json", text.apply(count), option, each(count, " ", mapping));
    }

    private static String values(int n) {
        return "{ 'enum': 'E', 'data': [ " + each(n, ", ", "'v%'") + " ] }\n";
    }

    private static String struct(String members) {
        return "{ 'struct': 'S', 'data': { " + members + " } }\n";
    }

    private static String union(String common, String branches) {
        return "{ 'union': 'U', 'base': { 't': 'E'" + common + " }, 'discriminator': 't', 'data': { " + branches
                + " } }\n";
    }

    private static String comment(String symbol, String lines) {
        return "##\n# " + symbol + ":\n#\n" + lines + "##\n";
    }

    /** Returns so many copies of a text, each with its number in the place of percent signs. */
    private static String each(int n, String separator, String text) {
        return IntStream.range(0, n)
                .mapToObj(i -> text.replace("%", String.valueOf(i)))
                .collect(Collectors.joining(separator));
    }

    private static String cased(int bits) {
        StringBuilder name = new StringBuilder("abcdefghijklmno");
        for (int i = 0; i < name.length(); i++) {
            if ((bits >> i & 1) == 1) {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
