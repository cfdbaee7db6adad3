package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.maven.task.GenerateRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuildFingerprintTest {
    private static final Path BASE = Path.of("base").toAbsolutePath();
    private static final ProjectFolders FOLDERS = new ProjectFolders(BASE, BASE, BASE, BASE);

    private record Inner(String text, List<String> list) {}

    private record Outer(
            boolean flag,
            int number,
            @Nullable String nothing,
            Thread.State state,
            Path path,
            Set<String> set,
            Map<String, String> map,
            List<Inner> inner) {}

    @Test
    void readsWellAndDoesNotDependOnTheOrderOfSetsAndMaps() {
        Outer outer = new Outer(
                true,
                7,
                null,
                Thread.State.NEW,
                BASE.resolve("src/a"),
                Set.of("c", "a\"\\", "b"),
                Map.of("y", "2", "x", "1, y=2"),
                List.of(new Inner("i", List.of())));

        assertThat(FingerprintText.lines(outer, FOLDERS))
                .containsExactly(
                        "flag=true",
                        "number=7",
                        "nothing=null",
                        "state=NEW",
                        "path=\"src/a\"",
                        "set={\"a\\\"\\\\\", \"b\", \"c\"}",
                        "map={\"x\": \"1, y=2\", \"y\": \"2\"}",
                        "inner=[(text=\"i\", list=[])]");
    }

    @Test
    void aDigestStandsForManyValuesAndNothingForNone() {
        assertThat(FingerprintText.digest(List.of(), FOLDERS)).isEmpty();
        assertThat(FingerprintText.digest(List.of("a", "b"), FOLDERS))
                .matches("[0-9a-f]{64}")
                .isEqualTo(FingerprintText.digest(List.of("a", "b"), FOLDERS))
                .isNotEqualTo(FingerprintText.digest(List.of("a, b"), FOLDERS));
    }

    private record Containers(List<String> list, Set<String> set, Map<String, String> map) {}

    /** All lists, sets and maps of up to two of all strings of up to three of the signs that stand between strings. */
    @Test
    void noStringCanPassForTheSignsAroundIt() {
        List<String> strings = new ArrayList<>(List.of(""));
        for (int at = 0; strings.size() < 1 + 4 + 16 + 64; at++) {
            for (String sign : List.of("\"", "\\", ", ", ": ")) {
                strings.add(strings.get(at) + sign);
            }
        }
        Map<List<String>, Containers> texts = new HashMap<>();
        for (String one : strings) {
            add(new Containers(List.of(one), Set.of(one), Map.of()), texts);
            for (String two : strings) {
                add(new Containers(List.of(one, two), new HashSet<>(List.of(one, two)), Map.of(one, two)), texts);
            }
        }
        assertThat(texts).hasSize(85 + 85 * 85);
        for (int component = 0; component < 3; component++) {
            int at = component;
            assertThat(texts.keySet().stream().map(lines -> lines.get(at)).distinct())
                    .hasSize((int) texts.values().stream()
                            .map(parts -> List.of(parts.list(), parts.set(), parts.map())
                                    .get(at))
                            .distinct()
                            .count());
        }
    }

    private static void add(Containers parts, Map<List<String>, Containers> texts) {
        texts.put(FingerprintText.lines(parts, FOLDERS), parts);
    }

    /** Small parts of few signs, so that many requests are equal, and many would look alike if signs were not escaped. */
    @Test
    void theTextsOfRandomRequestsAreEqualExactlyIfTheRequestsAre() {
        RandomRecords random = new RandomRecords(new ProjectFolders(BASE, BASE, BASE, BASE));
        GenerateRequest start = random.record(GenerateRequest.class);
        Map<List<String>, GenerateRequest> requests = new HashMap<>();
        Map<GenerateRequest, List<String>> texts = new HashMap<>();
        Set<String> changed = new HashSet<>();
        int equal = 0;
        for (int i = 0; i < 2_000; i++) {
            GenerateRequest request = random.change(start, changed);
            List<String> text = FingerprintText.lines(request, FOLDERS);
            GenerateRequest known = requests.putIfAbsent(text, request);
            if (known != null) {
                assertThat(request).as("%s", text).isEqualTo(known);
                equal++;
            }
            assertThat(text).isEqualTo(texts.computeIfAbsent(request, unused -> text));
        }
        assertThat(equal).isBetween(200, 1_800);
        assertThat(changed).contains("defines", "dependencies", "packages", "embedded", "dialect", "excludes", "state");
    }
}
