package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Reads all that was recorded of QEMU processes in {@code -Dqapi.corpus=DIR} through the types of their schema, and writes
 * it back without loss: requests that were answered well, their replies, and events.
 */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
class LiveTrafficTest {
    /**
     * Why QEMU takes what its own schema rules out: a {@code size} below 0 is the rest of a division by 2^64, for the sake of
     * old clients (section 9.2). Our types refuse it, for what we send is always strict.
     */
    private static final String NEGATIVE_SIZE =
            "member 'max-bandwidth' must be an integer from 0 to 18446744073709551615, found the number -1";

    /** What does not keep to its own schema, in each recording, and what is said of it. */
    private static final Map<String, Map<String, String>> CONTRADICTIONS = Map.of(
            "qemu-10.0.13",
            Map.of(
                    "commands/GenericError-int-range.json (request)", NEGATIVE_SIZE,
                    "sessions/main.jsonl:351 (request)", NEGATIVE_SIZE),
            "qemu-7.2.22",
            Map.of(
                    "commands/GenericError-int-range.json (request)", NEGATIVE_SIZE,
                    "sessions/main.jsonl:343 (request)", NEGATIVE_SIZE));

    private static final Map<String, GeneratedTypes> TYPES = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "qemu-10.0.13, qemu-10.0.13, 1000",
        "qemu-10.0.13-guest, qemu-10.0.13, 400",
        "qemu-10.0.13-migration, qemu-10.0.13, 100",
        "qemu-7.2.22, qemu-7.2.0, 1000"
    })
    void readsAndWritesEveryMessage(String recording, String version, int atLeast) throws IOException {
        GeneratedTypes types = TYPES.computeIfAbsent(
                version, name -> GeneratedTypes.of(root(name), CheckOptions.DEFAULT, UnknownMembersMode.KEEP));
        check(types, recording, atLeast);
    }

    /** One API reads the traffic of both ages; nothing in it is unknown, as the strict reader tells. */
    @ParameterizedTest
    @CsvSource({
        "qemu-10.0.13, 7.2.0 10.0.13, 1000",
        "qemu-7.2.22, 7.2.0 10.0.13, 1000",
        "qemu-10.0.13, 4.0.0 5.2.0 6.2.0 7.2.0 8.2.0 10.0.13, 1000",
        "qemu-7.2.22, 4.0.0 5.2.0 6.2.0 7.2.0 8.2.0 10.0.13, 1000"
    })
    void readsAndWritesTheTrafficOfSeveralAges(String recording, String labels, int atLeast) throws IOException {
        GeneratedTypes types = TYPES.computeIfAbsent(labels, LiveTrafficTest::merged);
        check(types, recording, atLeast);
    }

    private static GeneratedTypes merged(String labels) {
        List<SchemaVersion> versions = Stream.of(labels.split(" "))
                .map(label -> new SchemaVersion(label, null, root("qemu-" + label)))
                .toList();
        return GeneratedTypes.of(
                new QapiCompiler(SourceLoader.DISK),
                new MergeOptions(versions, Map.of()),
                CheckOptions.DEFAULT,
                new GenerateOptions("generated", UnknownMembersMode.KEEP));
    }

    private static Path root(String version) {
        return Path.of(System.getProperty("qapi.corpus"), version, "qapi/qapi-schema.json");
    }

    private static void check(GeneratedTypes types, String recording, int atLeast) throws IOException {
        LiveTraffic traffic = new LiveTraffic(types);
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        Path folder = corpus.resolve("qmp-live").resolve(recording);
        for (Path file : files(folder, ".json")) {
            traffic.document(place(folder, file), JsonTrees.of(Files.readString(file)));
        }
        for (Path file : files(folder, ".jsonl")) {
            int number = 0;
            for (String text : Files.readAllLines(file)) {
                number++;
                JsonNode line = JsonTrees.of(text);
                if (line.has("C")) {
                    traffic.sent(line.get("C").asString());
                } else {
                    traffic.line(place(folder, file) + ":" + number, line);
                }
            }
        }

        Map<String, String> known = CONTRADICTIONS.getOrDefault(recording, Map.of());
        assertThat(traffic.contradictions().keySet()).isEqualTo(known.keySet());
        traffic.contradictions().forEach((place, said) -> assertThat(said).contains(known.get(place)));
        assertThat(traffic.messages()).isGreaterThan(atLeast);
    }

    private static String place(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("META.json"))
                    .sorted()
                    .toList();
        }
    }
}
