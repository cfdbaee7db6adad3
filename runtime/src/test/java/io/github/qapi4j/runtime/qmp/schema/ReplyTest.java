package io.github.qapi4j.runtime.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.QapiJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no reply is refused in one sentence; what is one of a newer QEMU is not. */
class ReplyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "''; 1:1: the input is empty; expected a JSON value",
                "{}; 1:2: reply of query-qmp-schema: member 'return' is missing",
                "{'error':{'class':'GenericError','desc':'x'}}; member 'return' is missing",
                "{'return':{}}; must be an array, found an object",
                "[]; SchemaInfo: no command is described, so that this is no reply of query-qmp-schema",
                "[{'name':'query-status'}]; SchemaInfo: member 'meta-type' is missing (at /0)",
                "[{'name':'a','meta-type':'command','ret-type':'0'}]; SchemaInfo: the description of command 'a' lacks a"
                        + " member that each of its sort has",
                "[{'name':'a','meta-type':'command','ret-type':'0','arg-type':'0'}]; SchemaInfo: type '0' is named and"
                        + " not described; is the reply cut off?",
                "5; must be an array, found the number 5",
            })
    void refusesWhatIsNoReply(String json, String problem) {
        String text = json.equals("''") ? "" : json.replace('\'', '"');
        assertThatThrownBy(() -> Replies.read(text))
                .isInstanceOf(QapiJsonException.class)
                .satisfies(refused ->
                        assertThat(refused.getMessage()).contains(problem).hasLineCount(1));
    }

    @Test
    void refusesAReplyThatContradictsItself() {
        String small = Replies.small();
        for (String[] change : new String[][] {
            {"\"name\":\"list\",", "\"name\":\"add\",", "command or event 'add' is described twice"},
            {"\"object\",\"name\":\"3\"", "\"object\",\"name\":\"4\"", "type '4' is described twice"},
            {"\"backing\"", "\"data-file\"", "type '4' has two members of one name"},
            {"\"case\":\"luks\"", "\"case\":\"file\"", "type '1' has two branches for one value"},
            {"{\"name\":\"filename\",", "{", "type '3' has a member without name or type"},
            {"\"element-type\":\"6\"", "\"element-type\":\"[6]\"", "type '[6]' consists of nothing but itself"},
            {"{\"type\":\"[str]\"}", "{\"type\":\"10\"}", "type '12' is an alternate with an alternate as its branch"}
        }) {
            assertThat(small).contains(change[0]);
            assertThatThrownBy(() -> Replies.read(small.replace(change[0], change[1])))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessage("SchemaInfo: " + change[2]);
        }
    }

    @Test
    @Timeout(60)
    void refusesEveryCutReply() {
        byte[] whole = Replies.small().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> QemuSchema.read(cut))
                    .isInstanceOf(QapiJsonException.class)
                    .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
        }
    }

    @Test
    @Timeout(60)
    void refusesAHundredMegabytes() {
        byte[] endless = new byte[100_000_000];
        Arrays.fill(endless, (byte) ' ');
        assertThatThrownBy(() -> QemuSchema.read(endless))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(
                        "SchemaInfo: this is no reply of query-qmp-schema: it has 100000000 bytes, and those of QEMU have"
                                + " a quarter of a million");
    }

    /** Lists of lists, and unions that branch into each other: neither the stack nor the time is used up. */
    @Test
    @Timeout(60)
    void aHostileReplyCostsLittle() {
        String lists = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> "{\"meta-type\":\"array\",\"name\":\"l" + i + "\",\"element-type\":\"l" + (i + 1) + "\"}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> Replies.read(Replies.small()
                        .replaceFirst(
                                "\\[",
                                "[" + lists
                                        + ",{\"meta-type\":\"array\",\"name\":\"l100000\",\"element-type\":\"str\"},")))
                .hasMessageContaining("is a list of lists of lists");
        String forks = """
                {"meta-type":"command","name":"fork","arg-type":"a","ret-type":"0"},
                {"meta-type":"object","name":"a","members":[{"name":"m","type":"x"}]},
                {"meta-type":"object","name":"b","members":[{"name":"m","type":"x"}]},
                {"meta-type":"alternate","name":"x","members":[{"type":"a"},{"type":"[b]"}]},
                {"meta-type":"array","name":"[b]","element-type":"b"},""";
        QemuSchema schema = Replies.read(Replies.small().replaceFirst("\\[", "[" + forks));
        assertThat(schema.knows(SchemaPath.parse("fork/arg" + "/m".repeat(99)))).isTrue();
        assertThat(schema.knows(SchemaPath.parse("fork/arg" + "/m".repeat(99) + "/n")))
                .isFalse();
        assertThat(schema.knows(SchemaPath.parse("fork/arg" + "/**/m".repeat(99) + "/n")))
                .isFalse();
    }

    @Test
    void takesWhatANewerQemuMayAdd() {
        QemuSchema schema = Replies.read(Replies.small()
                .replaceFirst("\\[", "[{\"meta-type\":\"tuple\",\"name\":\"t\",\"parts\":[1,{}]},")
                .replace("\"allow-oob\":true", "\"allow-oob\":true,\"allow-coroutine\":[true]")
                .replace("{\"name\":\"value\",\"type\":\"any\"}", "{\"name\":\"value\",\"type\":\"t\",\"since\":{}}"));
        assertThat(schema.knows(SchemaPath.parse("set/arg/value"))).isTrue();
        assertThat(schema.ask(SchemaPath.parse("set/arg/value/x")).known()).isEqualTo(Answer.Known.NOT_TOLD);
    }

    @Test
    void aFileIsNamedInEveryFault(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reply.json");
        assertThatThrownBy(() -> QemuSchema.read(file)).hasMessage(file + ": does not exist");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> QemuSchema.read(file))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(
                        file + ": SchemaInfo: no command is described, so that this is no reply of query-qmp-schema");
        Files.writeString(file, "[\n}");
        assertThatThrownBy(() -> QemuSchema.read(file))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageStartingWith(file + ":2:1: ");
        Files.write(file, new byte[(16 << 20) + 1]);
        assertThatThrownBy(() -> QemuSchema.read(file))
                .hasMessageStartingWith(
                        file + ": SchemaInfo: this is no reply of query-qmp-schema: it has 16777217 bytes");
        assertThatThrownBy(() -> QemuSchema.read(folder)).hasMessageContaining("is not a regular file");
        Files.writeString(file, Replies.small());
        assertThat(QemuSchema.read(file)).isSameAs(Replies.schema());
    }
}
