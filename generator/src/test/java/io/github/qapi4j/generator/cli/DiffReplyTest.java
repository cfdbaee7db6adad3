package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code qapi diff} says of replies that are none, or that would cost it too much. */
class DiffReplyTest {
    private static final String HEAD = "[{\"name\": \"str\", \"meta-type\": \"builtin\", \"json-type\": \"string\"},";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchema() throws IOException {
        write("new.json", "{ 'command': 'c' }\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Compares two files of the folder, whose names follow an {@code @}. */
    private int run(String older, String newer) {
        String[] words = Stream.of("diff", older, newer)
                .map(word -> word.replace("@", folder + "/"))
                .toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private String message() {
        return err.toString().replace(folder + "/", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[                                | 1:2: this is no complete JSON: the file ends in the middle of a value",
                "[{\"name\": \"a\",               | 1:15: this is no complete JSON: Unexpected end-of-input within/between Object entries",
                "[1, 2]                           | this is JSON, but no reply of query-qmp-schema: that is a list of objects",
                "[]                               | this is JSON, but no reply of query-qmp-schema: that is a list of objects",
                "{\"return\": {}}                 | this is JSON, but no reply of query-qmp-schema: that is a list of objects",
                "{\"error\": {\"class\": \"CommandNotFound\", \"desc\": \"not here\"}} | 1:48: QEMU's reply is an error: not here",
                "[{\"meta-type\": \"command\"}]   | 1:2: an entry of the reply has no member 'name'",
                "[{\"name\": 1, \"meta-type\": \"command\"}] | 1:11: 'name' should be a string",
                "[{\"name\": \"a\", \"name\": \"b\", \"meta-type\": \"command\"}] | 1:22: this is no complete JSON: Duplicate",
                "[{\"name\": \"a\", \"meta-type\": \"spell\"}] | 1:2: 'a' is of a kind that is not known: 'meta-type' is 'spell'",
                "[{\"name\": \"a\", \"meta-type\": \"event\", \"arg-type\": \"7\"}] | 1:50: 'a' names '7', which the reply lacks",
                "[{\"name\": \"a\", \"meta-type\": \"array\", \"element-type\": \"a\"}] | 1:2: 'a' is a list of lists without an end",
                "[{\"name\": \"a\", \"meta-type\": \"builtin\", \"json-type\": \"date\"}] | 1:2: 'a' is of a kind that is not known: 'json-type' is 'date'",
                "[{\"name\": \"a\", \"meta-type\": \"enum\", \"values\": [\"x\", \"x\"]}] | 1:53: 'a' has one value twice",
                "[{\"name\": \"a\", \"meta-type\": \"enum\", \"values\": [1]}] | 1:48: a value of 'a' should be a string",
                "[{\"name\": \"a\", \"meta-type\": \"enum\"}] | 1:2: 'a' has no member 'values'",
                "[{\"name\": \"a\", \"meta-type\": \"object\", \"members\": 0}] | 1:50: 'members' of 'a' should be a list",
                "[{\"name\": \"a\", \"meta-type\": \"object\", \"members\": [], \"tag\": \"t\", \"variants\": []}] | 1:61: 'a' has no member 't', which is to be its tag",
                "[{\"name\": \"a\", \"meta-type\": \"alternate\", \"members\": [{\"type\": \"a\"}]}] | 1:63: 'a' has a member that is no single kind of JSON value",
            })
    void whatIsNoReplyIsRefused(String text, String sentence) throws IOException {
        write("reply.json", text.strip());

        assertThat(run("@reply.json", "@new.json")).isEqualTo(1);

        assertThat(message()).startsWith("qapi: reply.json:" + (sentence.startsWith("1:") ? "" : " ") + sentence);
        assertThat(message().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLongNameIsCutInMessages() throws IOException {
        write("reply.json", "[{\"name\": \"" + "a".repeat(10_000) + "\", \"meta-type\": \"event\"}]");

        assertThat(run("@reply.json", "@new.json")).isEqualTo(1);

        assertThat(message())
                .startsWith("qapi: reply.json:1:2: 'aaa")
                .endsWith("aaa…\n")
                .hasSizeLessThan(500);
    }

    @Test
    void aHugeReplyIsRefused() throws IOException {
        write("deep.json", "[".repeat(100_000));
        write("many.json", HEAD + "0,".repeat(1_000_001) + "0]");
        write("long.json", HEAD + " ".repeat(17 << 20) + "0]");
        write(
                "entries.json",
                HEAD
                        + IntStream.range(0, 20_001)
                                .mapToObj(i -> "{\"name\": \"" + i + "\", \"meta-type\": \"enum\", \"values\": []}")
                                .collect(Collectors.joining(",", "", "]")));

        assertThat(List.of(
                        run("@deep.json", "@new.json"),
                        run("@many.json", "@new.json"),
                        run("@long.json", "@new.json"),
                        run("@entries.json", "@new.json")))
                .containsOnly(1);
        assertThat(message().lines())
                .hasSize(4)
                .anyMatch(line -> line.endsWith(
                        "deep.json: this nests deeper, or has longer names, than any reply of query-qmp-schema"))
                .anyMatch(line -> line.contains("this has more than 1000000 values"))
                .anyMatch(line -> line.endsWith(
                        "long.json: the file is larger than 16 MiB, which no reply of query-qmp-schema is"))
                .anyMatch(line -> line.contains("the reply has more than 20000 entries"));
    }

    /** Each type leads to two others, by its number: each type of the one schema meets each of the other, on short ways. */
    @Test
    void aReplyThatPairsAllWithAllIsRefused() throws IOException {
        write("a.json", doubling(307));
        write("b.json", doubling(311));

        assertThat(run("@a.json", "@b.json")).isEqualTo(1);

        assertThat(message())
                .isEqualTo("qapi: these schemas differ in too many places to be compared:"
                        + " there are more than 50000 pairs of types\n");
    }

    private static String doubling(int modulus) {
        return objects(
                modulus,
                i -> "{\"name\": \"even\", \"type\": \"" + 2 * i % modulus + "\"}, {\"name\": \"odd\", \"type\": \""
                        + (2 * i + 1) % modulus + "\"}");
    }

    /** One object with many members, none of which the other has, and there many branches to look for them in. */
    @Test
    void aReplyWithTooMuchToLookForIsRefused() throws IOException {
        String str = "{\"name\": \"str\", \"meta-type\": \"builtin\", \"json-type\": \"string\"},";
        String empty = "{\"name\": \"1\", \"meta-type\": \"object\", \"members\": []},";
        String event = "{\"name\": \"E\", \"meta-type\": \"event\", \"arg-type\": \"0\"}]";
        write(
                "members.json",
                "[" + str + "{\"name\": \"0\", \"meta-type\": \"object\", \"members\": ["
                        + list(2_000, i -> "{\"name\": \"m" + i + "\", \"type\": \"str\"}") + "]}," + event);
        write(
                "branches.json",
                "[" + str + empty
                        + "{\"name\": \"0\", \"meta-type\": \"object\", \"members\": [{\"name\": \"t\", \"type\": \"str\"}],"
                        + " \"tag\": \"t\", \"variants\": ["
                        + list(2_000, i -> "{\"case\": \"" + i + "\", \"type\": \"1\"}") + "]}," + event);

        assertThat(run("@members.json", "@branches.json")).isEqualTo(1);

        assertThat(message())
                .isEqualTo("qapi: these schemas differ in too many places to be compared:"
                        + " there are more than 2000000 members, values and branches\n");
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }

    @Test
    void aReplyThatNestsWithoutEndIsRefused() throws IOException {
        write("chain.json", chain("next"));
        write("other.json", chain("last"));

        assertThat(run("@chain.json", "@other.json")).isEqualTo(1);

        assertThat(message())
                .isEqualTo(
                        "qapi: these schemas nest too deeply to be compared: more than 200 types that hold each other\n");
    }

    /** What is the same on both sides, with all that it holds, is not walked through. */
    @Test
    void aReplyThatNestsWithoutEndIsTheSameAsItself() throws IOException {
        write("chain.json", chain("next"));

        assertThat(run("@chain.json", "@chain.json")).isZero();

        assertThat(out.toString()).contains(": 0 break, 0 risk, 0 ok, 0 info, 0 unstable");
    }

    /** Returns a reply with objects that hold each other, of which the last one holds itself under another name. */
    private static String chain(String last) {
        return objects(
                1_000,
                i -> i < 999
                        ? "{\"name\": \"next\", \"type\": \"" + (i + 1) + "\"}"
                        : "{\"name\": \"" + last + "\", \"type\": \"999\"}");
    }

    /** Returns a reply with one event and objects that have numbers for names, of which the event has the first. */
    static String objects(int count, IntFunction<String> members) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"name\": \"" + i + "\", \"meta-type\": \"object\", \"members\": [" + members.apply(i) + "]}")
                .collect(Collectors.joining(
                        ",", "[{\"name\": \"E\", \"meta-type\": \"event\", \"arg-type\": \"0\"},", "]"));
    }
}
