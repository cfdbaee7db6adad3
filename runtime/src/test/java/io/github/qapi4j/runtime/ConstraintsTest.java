package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadConstraints.Builder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Limits of the caller's instead of those that Jackson comes with. */
class ConstraintsTest {
    @TempDir
    private Path folder;

    @Test
    void readAndWriteWhatIsBeyondTheUsualLimits() throws Exception {
        Builder wide = StreamReadConstraints.builder()
                .maxNestingDepth(1500)
                .maxNumberLength(5000)
                .maxNameLength(100_000);
        QapiJson json = QapiJson.strict().withConstraints(wide.build());
        String deep = "{\"inner\":".repeat(600) + "{\"any\":" + "[".repeat(600) + "9".repeat(2000) + "]".repeat(600)
                + "}" + "}".repeat(600);
        String longName = "{\"any\":{\"" + "n".repeat(60_000) + "\":1}}";

        for (String text : new String[] {deep, longName}) {
            Everything value = json.read(text, Everything::read);
            assertThat(json.toJson(value)).isEqualTo(text);
            assertThat(json.toJson(json.read(json.toBytes(value), Everything::read)))
                    .isEqualTo(text);
            Path file = Files.writeString(folder.resolve("a.json"), text);
            assertThat(json.toJson(json.read(file, Everything::read))).isEqualTo(text);
            json.write(folder.resolve("b.json"), value);
            assertThat(folder.resolve("b.json")).hasContent(text + "\n");
            assertThatThrownBy(() -> QapiJson.strict().read(text, Everything::read))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("the input exceeds a limit: ")
                    .hasMessageContaining("read it with QapiJson.withConstraints and wider ones");
            // Late tags keep what stands before them; that has the same limits.
            Everything late = json.read("{\"value\":" + text + ",\"type\":\"gpu\"}", LateTag::readUnion);
            assertThat(json.toJson(late)).isEqualTo(text);
        }
    }

    @Test
    void writeWhatAMapperWithWiderLimitsHasRead() {
        StreamReadConstraints wide =
                StreamReadConstraints.builder().maxNestingDepth(1500).build();
        String deep = "{\"any\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
        JsonMapper mapper =
                new JsonMapper(JsonFactory.builder().streamReadConstraints(wide).build());
        Everything value = mapper.readValue(deep, Everything.class);

        assertThat(QapiJson.tolerant().withConstraints(wide).toJson(value)).isEqualTo(deep);
        assertThatThrownBy(() -> QapiJson.tolerant().toJson(value))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageStartingWith("cannot be written: Document nesting depth (501) exceeds")
                .hasMessageEndingWith("; if it is genuine, write it with QapiJson.withConstraints and wider limits");
    }

    static Stream<Arguments> narrowerOnes() {
        return Stream.of(
                Arguments.of("Document length (45)", narrow().maxDocumentLength(44)),
                Arguments.of("Token count (4)", narrow().maxTokenCount(3)),
                Arguments.of("String value length (8)", narrow().maxStringLength(7)),
                Arguments.of("Name length (6)", narrow().maxNameLength(5)),
                Arguments.of("Number value length (6)", narrow().maxNumberLength(5)),
                Arguments.of("Document nesting depth (2)", narrow().maxNestingDepth(1)));
    }

    private static Builder narrow() {
        return StreamReadConstraints.builder();
    }

    @ParameterizedTest
    @MethodSource("narrowerOnes")
    void refuseWhatIsBeyondNarrowerOnes(String limit, Builder narrow) throws Exception {
        String json = "{\"str\":\"abcdefgh\",\"int64\":123456,\"abcdef\":[]}";
        Path file = Files.writeString(folder.resolve("x.json"), json);
        QapiJson reader = QapiJson.tolerant().withConstraints(narrow.build());

        assertThatThrownBy(() -> reader.read(json, Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("the input exceeds a limit: " + limit);
        assertThatThrownBy(() -> reader.read(json.getBytes(StandardCharsets.UTF_8), Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("the input exceeds a limit: " + limit);
        assertThatThrownBy(() -> reader.read(file, Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageStartingWith(file + ":")
                .hasMessageContaining("the input exceeds a limit: " + limit);
    }

    /** Limits as wide as there are: then the stack is one. */
    @Test
    void refuseWhatIsTooDeepForTheStack() throws Exception {
        QapiJson json = QapiJson.tolerant()
                .withConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build());
        String deep = "{\"any\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        AtomicReference<Everything> read = new AtomicReference<>();
        Thread roomy = new Thread(null, () -> read.set(json.read(deep, Everything::read)), "roomy", 64L << 20);
        roomy.start();
        roomy.join();
        AtomicReference<Throwable> reading = new AtomicReference<>();
        AtomicReference<Throwable> writing = new AtomicReference<>();
        Thread narrow = new Thread(
                null,
                () -> {
                    reading.set(thrown(() -> json.read(deep, Everything::read)));
                    writing.set(thrown(() -> json.toJson(read.get())));
                },
                "narrow",
                200_000);
        narrow.start();
        narrow.join();

        assertThat(reading.get())
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("the input is nested deeper than this thread's stack has room for");
        assertThat(writing.get())
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("cannot be written: it is nested deeper than this thread's stack has room for");
    }

    private static Throwable thrown(Runnable action) {
        try {
            action.run();
            return new AssertionError("nothing was thrown");
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}
