package io.github.qapi4j.generator.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DirectionsTest {
    private static final String TYPES = """
            { 'enum': 'Kind', 'data': [ 'a' ] }
            { 'struct': 'Base', 'data': { } }
            { 'struct': 'Branch', 'base': 'Base', 'data': { 'again': 'Union' } }
            { 'union': 'Union', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'a': 'Branch' } }
            { 'struct': 'Element', 'data': { } }
            { 'alternate': 'Either', 'data': { 'list': [ 'Element' ], 'text': 'str' } }
            { 'struct': 'Options', 'data': { 'kind': 'Kind' } }
            { 'struct': 'Unused', 'data': { 'kind': 'Kind' } }
            """;

    @Test
    void followsCommandsAndEvents() {
        Directions directions = directions(TYPES + """
                { 'command': 'set', 'data': { 'either': 'Either' } }
                { 'command': 'tune', 'data': 'Options' }
                { 'command': 'query', 'returns': [ 'Union' ] }
                { 'event': 'DONE', 'data': { 'kind': 'Kind' } }
                { 'event': 'BARE' }
                """);

        assertThat(directions.sent()).containsExactlyInAnyOrder("set", "Either", "Element", "tune", "Options", "Kind");
        assertThat(directions.received()).containsExactlyInAnyOrder("Union", "Kind", "Branch", "Base", "DONE");
        assertThat(directions.isOnlyReceived("Branch")).isTrue();
        assertThat(directions.isOnlyReceived("Kind")).isFalse();
        assertThat(directions.isOnlyReceived("Unused")).isFalse();
    }

    @Test
    void areNoneWithoutCommandsAndEvents() {
        assertThat(directions(TYPES).sent()).isEmpty();
        assertThat(directions(TYPES).received()).isEmpty();
    }

    private static Directions directions(String schema) {
        return Directions.of(Objects.requireNonNull(new QapiCompiler(new MemoryLoader().with("root.json", schema))
                .check(Path.of("root.json"), CheckOptions.DEFAULT)
                .schema()));
    }
}
