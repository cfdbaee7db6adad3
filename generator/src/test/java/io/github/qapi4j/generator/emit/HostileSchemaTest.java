package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that mean harm: what they give compiles without a word and does no more than it should, or is refused. */
class HostileSchemaTest {
    private static final String KEYWORDS =
            "abstract assert boolean break byte case catch char class const continue default do"
                    + " double else enum extends false final finally float for goto if implements import instanceof int interface long"
                    + " native new null package private protected public return short static strictfp super switch synchronized this"
                    + " throw throws transient true try void volatile while exports module non-sealed open opens permits provides record"
                    + " requires sealed to transitive uses var when with yield";

    /** Names of methods, variables and types that generated code uses or inherits. */
    private static final String OCCUPIED = "builder to-builder build adapter unrecognized unknown-members qapi-command"
            + " qapi-event read read-result write-to write-members info members wait notify notify-all get-class hash-code"
            + " equals to-string clone finalize in out seen member held value values value-of name ordinal wire-name from-wire"
            + " is-unrecognized compare-to string object list objects override deprecated void integer long double boolean"
            + " enum-table json-input member-table qapi-value json-node none instance kind tag raw arguments result this-x";

    /** Parts of texts that would end a comment or a string, or begin a tag or a Unicode escape. */
    private static final List<String> BREAKOUTS = List.of(
            "*/ class Evil {} /*",
            "\\\\u002a/ class Evil {}",
            "\\\\u000a class Evil {}",
            "${evil} $L $T $S $$ $1L $[ $]",
            "{@code",
            "{@link Evil} {@inheritDoc} {@value}",
            "}}} @param evil @see Evil @deprecated",
            "\"\"\" \" \\\\",
            "<script>alert(1)</script> <b> & &amp; &#42;/",
            "<!-- --> <pre> </pre>",
            "@since 1 @throws Evil");

    /** Returns the first diagnostic, or "compiles"; names of class files have at most 255 bytes on common file systems. */
    private static String verdict(String schema) {
        return verdict(schema, CheckOptions.DEFAULT);
    }

    private static String verdict(String schema, CheckOptions checking) {
        Path root = Path.of("hostile.json").toAbsolutePath();
        SourceLoader loader = path -> schema.getBytes(StandardCharsets.UTF_8);
        GenerateOptions options = new GenerateOptions("hostile", UnknownMembersMode.KEEP);
        GenerateResult result = new QapiCompiler(loader).generate(List.of(root), checking, options);
        if (result.hasErrors()) {
            return result.diagnostics().get(0).message();
        }
        List<String> names = result.files().stream()
                .map(file -> file.path().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.contains("evil"));
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(result.files());
        assertThat(compiled.messages()
                        .substring(0, Math.min(1000, compiled.messages().length())))
                .isEmpty();
        assertThat(compiled.names())
                .noneMatch(name -> name.contains("Evil"))
                .allMatch(name -> name.length() < "hostile.".length() + 250);
        return "compiles";
    }

    static Stream<String> texts() {
        return BREAKOUTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void documentationStaysInItsComment(String text) {
        String doc = "##\n# @%s:\n#\n# " + text + "\n#\n# @a: " + text + "\n#\n# Returns: " + text + "\n#\n# Since: "
                + text + "\n#\n# Example::\n#\n#   " + text + "\n##\n";
        String schema = doc.formatted("Thing").replace("# Returns: " + text + "\n", "")
                + "{ 'struct': 'Thing', 'data': { 'a': 'str' } }\n"
                + doc.formatted("Kind").replace("# Returns: " + text + "\n", "")
                + "{ 'enum': 'Kind', 'data': [ 'a' ] }\n"
                + doc.formatted("run") + "{ 'command': 'run', 'data': { 'a': 'str' }, 'returns': 'Thing' }\n";

        assertThat(verdict(schema.replace("\\\\", "\\"))).isEqualTo("compiles");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsCannotBeNames(String text) {
        assertThat(verdict("{ 'struct': 'A', 'data': { '" + text + "': 'str' } }"))
                .isNotEqualTo("compiles");
        assertThat(verdict("{ 'enum': 'Aa', 'data': [ '" + text + "' ] }")).isNotEqualTo("compiles");
        assertThat(verdict("{ 'struct': '" + text + "', 'data': {} }")).isNotEqualTo("compiles");
        assertThat(verdict("{ 'command': '" + text + "' }")).isNotEqualTo("compiles");
        assertThat(verdict("{ 'event': '" + text + "' }")).isNotEqualTo("compiles");
        assertThat(verdict("{ 'struct': 'Aa', 'data': {}, 'features': [ '" + text + "' ] }"))
                .isNotEqualTo("compiles");
        assertThat(verdict("{ 'struct': 'Aa', 'data': {}, 'if': '" + text + "' }"))
                .isNotEqualTo("compiles");
    }

    /** Conditions of QEMU up to 6.1 are text of another language, which is carried along. */
    @Test
    void conditionsInCStayTexts() {
        assertThat(verdict(
                        "{ 'struct': 'Aa', 'data': { 'b': { 'type': 'int', 'if': 'defined(A) || \"$L */ \\\\u000a' } },"
                                + " 'if': [ 'defined(A)', '{@code \"\"\" <b>' ] }"))
                .isIn("compiles");
    }

    @Test
    void namesThatJavaHasAnotherUseFor() {
        List<String> words =
                Stream.of((KEYWORDS + " " + OCCUPIED).split(" ")).distinct().toList();
        String members = words.stream().map(word -> "'" + word + "': 'int32'").collect(Collectors.joining(", "));
        String optional = words.stream().map(word -> "'*" + word + "': 'uint8'").collect(Collectors.joining(", "));
        String values = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        String branches = words.stream().map(word -> "'" + word + "': 'Few'").collect(Collectors.joining(", "));
        StringBuilder schema = new StringBuilder();
        schema.append("{ 'struct': 'Few', 'data': { 'in': 'int', 'word': 'str' } }\n");
        schema.append("{ 'struct': 'Words', 'data': { ").append(members).append(" } }\n");
        schema.append("{ 'struct': 'Maybe', 'data': { ").append(optional).append(" } }\n");
        schema.append("{ 'enum': 'Word', 'data': [ ").append(values).append(" ] }\n");
        schema.append("{ 'union': 'Union', 'base': { 'word-kind': 'Word' }, 'discriminator': 'word-kind', 'data': { ")
                .append(branches)
                .append(" } }\n");
        for (String word : words) {
            if (!word.matches("int|null|size")) {
                schema.append("{ 'command': '%1$s', 'data': { '%1$s': 'Word' } }%n".formatted(word));
            }
            String event = word.replace('-', '_').toUpperCase(Locale.ROOT);
            schema.append("{ 'event': '").append(event).append("', 'data': 'Few' }\n");
            String type = Stream.of(word.split("-"))
                    .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                    .collect(Collectors.joining());
            if (!type.endsWith("List")) {
                schema.append("{ 'struct': '")
                        .append(type)
                        .append("', 'data': { '*a': '")
                        .append(type)
                        .append("' } }\n");
                schema.append("{ 'alternate': '")
                        .append(type)
                        .append("Or', 'data': { '")
                        .append(word)
                        .append("': '")
                        .append(type)
                        .append("', 'nothing': 'null' } }\n");
            }
        }

        assertThat(verdict(schema.toString())).isEqualTo("compiles");
    }

    /** Up to QEMU 5 the tool let types, commands and events be called anything. */
    @Test
    void everyKeywordAsTheNameOfAType() {
        List<String> words = Stream.of((KEYWORDS + " " + OCCUPIED).split(" "))
                .filter(word -> !word.matches("int|null|size|.*-.*"))
                .distinct()
                .toList();
        StringBuilder schema = new StringBuilder("{ 'struct': 'MEMBERS', 'data': { '*a': 'VALUES', '*b': 'TYPE' } }\n"
                + "{ 'struct': 'TYPE', 'data': { '*info': 'TYPE' } }\n"
                + "{ 'enum': 'VALUES', 'data': [ 'info' ] }\n");
        for (String word : words) {
            schema.append("{ 'struct': '%1$s', 'data': { '*%1$s': '%1$s' } }%n".formatted(word));
            schema.append("{ 'command': '%1$s_', 'data': '%1$s', 'returns': '%1$s' }%n".formatted(word));
            schema.append("{ 'event': '%1$s__', 'data': { '%1$s': [ '%1$s' ] } }%n".formatted(word));
        }

        assertThat(verdict(schema.toString(), CheckOptions.DEFAULT.withDialect(Dialect.V4_0)))
                .isEqualTo("compiles");
    }

    /** Types named like those that generated code imports, or that Java imports by itself. */
    @Test
    void typesThatHideOthers() {
        String[] names =
                ("String Object Error Record Enum Override Deprecated Integer Long Double Boolean Byte Short Void Class"
                                + " NullPointerException IllegalArgumentException IllegalStateException SuppressWarnings Objects Nullable"
                                + " NullMarked Generated JsonInput JsonGenerator JsonNode JsonNull JsonSerialize JsonDeserialize"
                                + " MemberTable EnumTable ScalarWriter QapiValue QapiObject QapiEnum QapiJson QapiEvents QapiDeserializer"
                                + " QapiSerializer Command CommandInfo CommandType EventType Flag Event UnknownEvent UnknownMembers Unrecognized Builder"
                                + " Adapter None Conditional Unstable Features RuntimeException Iterable Comparable Math")
                        .split(" ");
        StringBuilder schema = new StringBuilder("{ 'enum': 'Kk', 'data': [ 'a', 'b' ] }\n");
        for (String name : names) {
            String type = "'" + name + "'";
            schema.append("{ 'union': " + type + ", 'base': { 'k': 'Kk', '*self': " + type
                    + ", 'any': 'any', 'n': 'uint8' }," + " 'discriminator': 'k', 'data': { 'a': 'Parts' } }\n");
            String command = name.toLowerCase(Locale.ROOT);
            schema.append("{ 'command': '" + command + "', 'boxed': true, 'data': " + type + ", 'returns': [ " + type
                    + " ] }\n");
            schema.append("{ 'event': '" + name.toUpperCase(Locale.ROOT) + "', 'data': { 'x': [ " + type + " ] } }\n");
        }
        schema.append("{ 'struct': 'Parts', 'data': { ")
                .append(Stream.of(names)
                        .limit(9)
                        .map(name -> "'m" + name.toLowerCase(Locale.ROOT) + "': [ '" + name + "' ]")
                        .collect(Collectors.joining(", ")))
                .append(", 's': 'str', 'd': { 'type': 'number', 'features': [ 'deprecated' ] }, '*f': 'bool' } }\n");

        assertThat(verdict(schema.toString())).isEqualTo("compiles");
    }

    @Test
    void namesThatBecomeAlike() {
        assertThat(verdict("{ 'pragma': { 'member-name-exceptions': [ 'Aa', 'Bb' ],"
                        + " 'command-name-exceptions': [ 'a_b' ] } }\n"
                        + "{ 'struct': 'Aa', 'data': { 'a-b': 'int', 'a--b': 'int', 'aB': 'int', 'a-B': 'int',"
                        + " 'A-b': 'int', 'ab': 'int', 'Ab': 'int', 'AB': 'int', 'a-b-': 'int' } }\n"
                        + "{ 'enum': 'Bb', 'data': [ 'a-b', 'a--b', 'A-B', '1', 'ab', 'Ab', 'aB', 'x-1', '1a', '1-a' ] }\n"
                        + "{ 'union': 'Cc', 'base': { 'b': 'Bb' }, 'discriminator': 'b', 'data': {} }\n"
                        + "{ 'alternate': 'Dd', 'data': { 'a-b': 'Aa', 'a--b': 'Bb', 'value': 'null' } }\n"
                        + "{ 'struct': 'AbCommand', 'data': {} } { 'struct': 'ABcommand', 'data': {} }\n"
                        + "{ 'struct': 'ABEvent', 'data': {} } { 'struct': 'AbEVENT', 'data': {} }\n"
                        + "{ 'command': 'ab' } { 'command': 'a-b' } { 'command': 'a_b' } { 'command': 'a--b' }\n"
                        + "{ 'event': 'AB' } { 'event': 'A_B' } { 'event': 'A__B' } { 'event': 'X-AB' }\n"
                        + "{ 'struct': 'Package', 'data': {} } { 'struct': 'Qapievents', 'data': {} }\n"))
                .isEqualTo("compiles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ 'struct': 'A%s', 'data': { 'a': 'int' } }",
                "{ 'struct': 'Aa', 'data': { 'a%s': 'int' } }",
                "{ 'enum': 'Aa', 'data': [ 'a%s' ] }",
                "{ 'enum': 'Aa', 'data': [ 'a%1$s' ] } { 'union': 'Bb', 'base': { 'a': 'Aa' }, 'discriminator': 'a', 'data': {} }",
                "{ 'command': 'a%s' }",
                "{ 'struct': 'Aa', 'data': {}, 'features': [ 'a%s' ] }",
                "{ 'alternate': 'Aa', 'data': { 'a%s': 'int' } }",
                "{ 'struct': 'Aa', 'data': { 'a': 'int' }, 'if': 'A%S' }",
                "{ 'struct': 'Aa', 'data': { 'a': { 'type': 'int', 'if': { 'not': 'A%S' } } } }",
                "{ 'enum': 'Aa', 'data': [ { 'name': 'a', 'if': 'A%S' } ] }",
                "{ 'command': 'a', 'if': 'A%S' }"
            })
    void namesOfAnyLength(String schema) {
        for (int length : new int[] {100, 240, 260, 60_000, 70_000}) {
            String verdict = verdict(schema.formatted("a".repeat(length)));

            assertThat(verdict).as("%s", length).containsAnyOf("compiles", "too large for a Java class");
            if (length < 120) {
                assertThat(verdict).isEqualTo("compiles");
            }
        }
    }

    @Test
    void manyMembers() {
        String members =
                IntStream.range(0, 5000).mapToObj(i -> "'*m" + i + "': 'int'").collect(Collectors.joining(", "));

        assertThat(verdict("{ 'struct': 'Aa', 'data': { " + members + " } }")).contains("5000", "members");
        String fewer =
                IntStream.range(0, 250).mapToObj(i -> "'*m" + i + "': 'int'").collect(Collectors.joining(", "));
        assertThat(verdict("{ 'struct': 'Aa', 'data': { " + fewer + " } }")).isEqualTo("compiles");
    }

    @Test
    void manyLongMembers() {
        String members =
                IntStream.range(250, 280).mapToObj(i -> "'*m" + i + "': 'int'").collect(Collectors.joining(", "));

        assertThat(verdict("{ 'struct': 'Aa', 'data': { " + members.replace("int", "size") + " } }"))
                .isEqualTo("compiles");
        String longs =
                IntStream.range(0, 128).mapToObj(i -> "'m" + i + "': 'int'").collect(Collectors.joining(", "));
        assertThat(verdict("{ 'struct': 'Aa', 'data': { " + longs + " } }")).contains("128", "members");
    }

    @Test
    void manyMembersWithLongNames() {
        String name = "m".repeat(900);
        String members = IntStream.range(0, 250)
                .mapToObj(i -> "'*" + name + i + "': 'int'")
                .collect(Collectors.joining(", "));

        assertThat(verdict("{ 'struct': 'Aa', 'data': { " + members + " } }"))
                .contains("names of its members", "at most 60000");
    }

    @Test
    void manyBranches() {
        assertThat(verdict(kind(10_000))).contains("10000 values", "at most 2000");
        String union = "{ 'union': 'Uu', 'base': { 'k': 'Kk' }, 'discriminator': 'k', 'data': {} }";
        assertThat(verdict(kind(1_300) + union)).isEqualTo("compiles");
        assertThat(verdict(kind(1_301) + union)).contains("1301 branches", "at most 1300");
    }

    private static String kind(int values) {
        String names = IntStream.range(0, values).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(", "));
        return "{ 'enum': 'Kk', 'data': [ " + names + " ] }\n";
    }
}
