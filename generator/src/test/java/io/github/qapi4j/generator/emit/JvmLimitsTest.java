package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too large for Java is told once, where it is too large. */
class JvmLimitsTest {
    private static final String TAG = "{ 'enum': 'Kind', 'data': [ 'one', 'two', 'three' ] }\n";
    private static final String UNION =
            "{ 'union': 'Uu', 'base': 'Base', 'discriminator': 'k', 'data': { 'one': 'Part', 'two': 'Part' } }\n";

    private static List<String> messages(String schema) {
        return new QapiCompiler(new MemoryLoader().with("a.json", schema))
                        .generate(
                                List.of(Path.of("a.json")),
                                CheckOptions.DEFAULT,
                                GenerateOptions.builder("org.example").build())
                        .diagnostics()
                        .stream()
                        .map(Diagnostic::message)
                        .toList();
    }

    private static String struct(String name, String letter, int members) {
        return "{ 'struct': '" + name + "', 'data': { 'k': 'Kind', " + members(letter, members) + " } }\n";
    }

    private static String members(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "'" + letter + i + "': 'bool'")
                .collect(Collectors.joining(", "));
    }

    private static String part(int members) {
        return "{ 'struct': 'Part', 'data': { " + members("p", members) + " } }\n";
    }

    @Test
    void aBaseIsToldButNotAllThatHaveIt() {
        assertThat(messages(TAG
                        + struct("Base", "b", 300)
                        + part(1)
                        + UNION
                        + "{ 'struct': 'Derived', 'base': 'Base', 'data': {} }\n"
                        + "{ 'command': 'do-it', 'boxed': true, 'data': 'Base' }\n"))
                .containsExactly(
                        "'Base' is too large for a Java class: its 301 members need 302 slots of a constructor,"
                                + " and at most 254 are possible");
    }

    @Test
    void aBranchIsToldButNotTheUnion() {
        assertThat(messages(TAG + struct("Base", "b", 1) + part(300) + UNION))
                .containsExactly(
                        "'Part' is too large for a Java class: its 300 members need 301 slots of a constructor,"
                                + " and at most 254 are possible");
    }

    @Test
    void aUnionHoldsItsBranchButAStructHasAllOfItsBase() {
        assertThat(messages(TAG + struct("Base", "b", 200) + part(200) + UNION)).isEmpty();
        assertThat(messages(TAG
                        + struct("Base", "b", 200)
                        + "{ 'struct': 'Derived', 'base': 'Base', 'data': { " + members("d", 200) + " } }\n"))
                .containsExactly("'Derived' is too large for a Java class: its 401 members need 402 slots of a"
                        + " constructor, and at most 254 are possible");
    }

    @Test
    void aTagIsToldButNotTheUnion() {
        String values = IntStream.range(0, 2_001).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(", "));

        assertThat(messages("{ 'enum': 'Kind', 'data': [ " + values + " ] }\n"
                        + "{ 'union': 'Uu', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': {} }\n"))
                .containsExactly(
                        "'Kind' is too large for a Java class: it has 2001 values, and at most 2000 are possible");
    }

    @Test
    void whatAUnionIsWithoutItsTagIsToldToo() {
        String old = "{ 'struct': 'Uu', 'data': { " + members("o", 200) + " } }\n";
        String now = "{ 'enum': 'Kind', 'data': [ 'one' ] }\n{ 'union': 'Uu', 'base': { 'k': 'Kind', "
                + members("n", 200) + " }, 'discriminator': 'k', 'data': {} }\n";
        MemoryLoader loader = new MemoryLoader().with("old.json", old).with("now.json", now);

        assertThat(new QapiCompiler(loader)
                        .generate(
                                new MergeOptions(
                                        List.of(
                                                new SchemaVersion("8.2", null, Path.of("old.json")),
                                                new SchemaVersion("10.0", null, Path.of("now.json"))),
                                        Map.of()),
                                CheckOptions.DEFAULT,
                                GenerateOptions.builder("org.example").build())
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("'Uu' is too large for a Java class: its 400 members need 401 slots of a constructor,"
                        + " and at most 254 are possible");
    }

    @Test
    void fullRecordsFit() {
        assertThat(messages(TAG + struct("Base", "b", 249) + part(253) + UNION)).isEmpty();
        assertThat(messages(TAG + struct("Base", "b", 250) + part(1) + UNION)).hasSize(1);
    }
}
