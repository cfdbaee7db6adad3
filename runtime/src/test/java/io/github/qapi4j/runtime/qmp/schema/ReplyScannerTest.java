package io.github.qapi4j.runtime.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.qmp.schema.index.Fingerprint;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyReader;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyScanner;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader says what the one that words errors says, or leaves the reply to it. */
class ReplyScannerTest {
    /** What a change puts in or takes out; all of it is somewhere in a reply, or would be in a bad one. */
    private static final List<String> PARTS = List.of(
            "\"name\":\"x\",",
            "\"type\":\"str\",",
            "\"type\":\"012\",",
            "\"type\":\"[[7]]\",",
            "\"default\":null,",
            "\"default\":{\"a\":1,\"a\":2},",
            "\"features\":[\"unstable\",\"fast\",\"unstable\"],",
            "\"features\":[1],",
            "\"members\":[],",
            "\"values\":[\"v\"],",
            "\"values\":7,",
            "\"values\":{\"a\":[]},",
            "\"variants\":[{\"case\":\"fast\"}],",
            "\"meta-type\":\"array\",",
            "\"later\":[{\"a\":[1,2]}],",
            "\"later\":-1.5e3,",
            "\"later\":-0,",
            "\"later\":007,",
            "\"later\":-,",
            "\"later\":12345678901234567890123,",
            "\"later\":tru,",
            "\"later\":[true,false,[null,{}]],",
            "\"later\":" + "[".repeat(600) + "]".repeat(600) + ",",
            "\"" + "a".repeat(60_000) + "\":1,",
            "\t\r\n",
            "\u007f",
            "\u0000",
            "\"allow-oob\":1,",
            "\"return\":[],",
            "\"tag\":\"mode\",",
            "\u00e9",
            "\uD83D\uDE00",
            "\\u0041",
            "{",
            "}",
            "[",
            "]",
            ",",
            " ",
            "null",
            "\"");

    private static String slow(byte[] reply) {
        return said(() -> Fingerprint.of(QapiJson.tolerant().read(reply, ReplyReader::readReply)));
    }

    private static String said(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (QapiJsonException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void saysOfChangedRepliesWhatTheOtherReaderSays() {
        Random random = new Random(20);
        int scanned = 0;
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] reply = changed(random);
            @Nullable SchemaIndex index = ReplyScanner.scan(reply);
            String expected = slow(reply);
            refused += expected.contains(" ") ? 1 : 0;
            if (index != null) {
                scanned++;
                assertThat(Fingerprint.of(index))
                        .as(new String(reply, StandardCharsets.UTF_8))
                        .isEqualTo(expected);
            }
            assertThat(said(() -> QemuSchema.read(reply).fingerprint()))
                    .as(new String(reply, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
        }
        assertThat(scanned).isGreaterThan(300);
        assertThat(refused).isGreaterThan(1_000);
    }

    private static byte[] changed(Random random) {
        StringBuilder text = new StringBuilder(Replies.small());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            String part = PARTS.get(random.nextInt(PARTS.size()));
            int at = random.nextInt(text.length());
            // Mostly where a member may begin, so that what comes of it is still JSON.
            int object = random.nextInt(4) == 0 ? at : text.indexOf("{\"", at) + 1;
            switch (random.nextInt(4)) {
                case 0 -> text.delete(object, Math.min(text.length(), object + random.nextInt(30)));
                case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                default -> text.insert(object, part);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Otherwise it would be read twice. */
    @Test
    void takesGoodReplies() {
        for (String reply : List.of(
                Replies.small(),
                Replies.small(7),
                Replies.small().replaceAll("([{},:])", " $1\t\r\n"),
                Replies.small()
                        .replace("\"allow-oob\":true", "\"later\":[{},-7,\"a\",{\"a\":[null]}],\"allow-oob\":false"))) {
            byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
            assertThat(ReplyScanner.scan(bytes)).isNotNull();
            assertThat(Fingerprint.of(ReplyScanner.scan(bytes))).isEqualTo(slow(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2.22", "10.0.13"})
    void takesWhatQemuSays(String version) throws IOException {
        byte[] reply = Replies.recorded(version);
        assertThat(ReplyScanner.scan(reply)).isNotNull();
        assertThat(Fingerprint.of(ReplyScanner.scan(reply))).isEqualTo(slow(reply));
    }

    /** Names are searched by hash code: with one for all of them, a search must not become a walk. */
    @Test
    @Timeout(60)
    void namesThatShareOneHashCodeCostLittle() {
        String members = IntStream.range(0, 1 << 16)
                .mapToObj(i -> "{\"name\":\"" + alike(i) + "\",\"type\":\"str\"}")
                .collect(Collectors.joining(","));
        assertThat(alike(0)).hasSameHashCodeAs(alike(12_345));
        QemuSchema schema = Replies.read(Replies.small()
                .replaceFirst(
                        "\\[",
                        "[{\"meta-type\":\"command\",\"name\":\"alike\",\"arg-type\":\"a\",\"ret-type\":\"0\"},"
                                + "{\"meta-type\":\"object\",\"name\":\"a\",\"members\":[" + members + "]},"));
        for (int i = 0; i < 1 << 16; i += 997) {
            assertThat(schema.knows(SchemaPath.parse("alike/arg/" + alike(i)))).isTrue();
            assertThat(schema.knows(SchemaPath.parse("alike/arg/" + alike(i) + "Aa")))
                    .isFalse();
        }
    }

    private static String alike(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    /** A path keeps its last answer. */
    @Test
    void eachSchemaGivesItsOwnAnswer() {
        QemuSchema one = Replies.schema();
        QemuSchema other = Replies.read(Replies.small().replace("data-file", "file-data"));
        SchemaPath path = SchemaPath.parse("add/arg/driver=qcow2/data-file");
        for (int i = 0; i < 3; i++) {
            assertThat(one.knows(path)).isTrue();
            assertThat(one.knows(path)).isTrue();
            assertThat(other.knows(path)).isFalse();
            assertThat(other.knows(path)).isFalse();
        }
    }
}
