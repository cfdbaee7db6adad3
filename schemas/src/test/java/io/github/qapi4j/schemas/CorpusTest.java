package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCheck;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendAbilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Debian ships, and what real programs answer; needs {@code -Dqapi.corpus}. */
class CorpusTest {
    private Path corpus;

    @BeforeEach
    void corpus() {
        String folder = System.getProperty("qapi.corpus", "");
        assumeThat(folder)
                .as("-Dqapi.corpus names the folder with recorded data")
                .isNotEmpty();
        corpus = Path.of(folder).normalize();
    }

    private static List<Path> paths(Path folder, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyDescriptorIsListedAndGood() throws IOException {
        int found = 0;
        for (Path root : Files.newDirectoryStream(corpus.resolve("descriptors"))) {
            DescriptorSearchPath path = DescriptorSearchPath.system().withHost(new Host(root, Map.of()));
            List<Path> listed = Stream.concat(
                            VhostUserBackends.discover(path).catalog().entries().stream(),
                            Firmwares.discover(path).catalog().entries().stream())
                    .map(entry -> entry.path())
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(paths(root, ".json"));
            found += listed.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void everyDescriptorPassesTheCheckAndAMutilatedOneDoesNot(@TempDir Path folder) throws IOException {
        for (Path file : paths(corpus.resolve("descriptors"), ".json")) {
            DescriptorFormat<?> format =
                    file.getParent().endsWith("firmware") ? Firmwares.FORMAT : VhostUserBackends.FORMAT;
            assertThat(DescriptorCheck.of(format).check(file)).isEmpty();
            String mutilated = Files.readString(file).replace("\"description\"", "\"descriptoin\"");
            assertThat(DescriptorCheck.of(format).check(Files.writeString(folder.resolve("x"), mutilated)))
                    .singleElement()
                    .extracting(problem -> problem.message())
                    .asString()
                    .contains("'description'");
        }
    }

    @Test
    void recordedAnswersAreUnderstood(@TempDir Path folder) throws IOException {
        Path program = folder.resolve("backend");
        for (Path answer : paths(corpus.resolve("capabilities"), "")) {
            if (!Files.isRegularFile(answer)) {
                continue;
            }
            Files.writeString(program, "#!/bin/sh\nexec cat '" + answer + "'\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
            ProbeOutcome<VHostUserBackendCapabilities> outcome = VhostUserBackends.PROBE.run(program.toString());
            assertThat(outcome).as(answer + ": " + outcome.describe()).isInstanceOf(ProbeOutcome.Answered.class);
            BackendAbilities abilities =
                    BackendAbilities.of(((ProbeOutcome.Answered<VHostUserBackendCapabilities>) outcome).value());
            assertThat(Set.of("gpu", "fs", "block", "input")).contains(abilities.type());
            assertThat(abilities.features().isEmpty())
                    .isEqualTo(abilities.type().equals("fs"));
        }
    }
}
