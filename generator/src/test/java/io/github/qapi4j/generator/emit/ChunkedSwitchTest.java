package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** More events than one switch looks up: what stands at the ends of the switches, and behind the last one, is found. */
class ChunkedSwitchTest {
    private static final int COUNT = 2 * ChunkedSwitch.CASES + 1;
    private static final List<Integer> ENDS = List.of(
            0, ChunkedSwitch.CASES - 1, ChunkedSwitch.CASES, 2 * ChunkedSwitch.CASES - 1, 2 * ChunkedSwitch.CASES);

    private static GeneratedTypes types;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        String events = IntStream.range(0, COUNT)
                .mapToObj(i -> "{ 'event': 'E" + i + "' }")
                .collect(Collectors.joining("\n"));
        Path root = Files.writeString(folder.resolve("many.json"), events);
        types = GeneratedTypes.of(root, CheckOptions.DEFAULT, UnknownMembersMode.IGNORE);
    }

    @Test
    void readsEventsByName() {
        for (int i : ENDS) {
            Event event = (Event) QapiJson.strict().read("{}", types.events("E" + i));

            assertThat(event.qapiEvent()).isEqualTo("E" + i);
        }
        assertThat(QapiJson.tolerant().read("{}", types.events("E" + COUNT))).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void readsTypesThroughMappers() {
        for (int i : ENDS) {
            Class<?> type = types.type("E" + i);

            assertThat(JsonMapper.shared().readValue("{}", type)).isInstanceOf(type);
        }
    }
}
