package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledUpdateTest {
    private static final int KILLS = 50;
    private static final int WORST_MICROSECONDS = 30_000;

    @TempDir
    private Path base;

    @Test
    void theNextRunRepairsWhateverAKilledOneLeaves() throws IOException, InterruptedException {
        Random random = new Random(1);
        ProjectFolders folders = EndlessUpdates.folders(base);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(kill * 1_000, random.nextInt(WORST_MICROSECONDS));
            Manifest left = ManifestFile.read(folders);
            interrupted += left.isInterrupted() ? 1 : 0;
            assertNoHalfWrittenFile(folders);

            int next = 1_000_000 + kill;
            assertThat(left.reasonToRun(EndlessUpdates.run(next), base)).isNotNull();
            EndlessUpdates.update(folders, next);

            assertThat(TreeText.of(folders.output())).isEqualTo(names(folders, next));
            assertThat(TreeText.of(folders.state())).containsExactly(ManifestFile.NAME);
            assertThat(ManifestFile.read(folders).reasonToRun(EndlessUpdates.run(next), base))
                    .isNull();
        }
        // Else the kills came too late or too early to show anything.
        assertThat(interrupted).isPositive();
    }

    private void runAndKill(int generation, int microseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessUpdates.class.getName(),
                        base.toString(),
                        String.valueOf(generation))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("running");
            assertThat(process.waitFor(microseconds, TimeUnit.MICROSECONDS)).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What has a proper name has a whole content, which ends in a line of the file's own. */
    private static void assertNoHalfWrittenFile(ProjectFolders folders) throws IOException {
        for (String name : TreeText.of(folders.output())) {
            if (name.endsWith(".java")) {
                List<String> lines = Files.readAllLines(folders.output().resolve(name));
                assertThat(lines).hasSize(100).allMatch(lines.get(0)::equals);
            }
        }
    }

    private static List<String> names(ProjectFolders folders, int generation) {
        return EndlessUpdates.wanted(folders, generation).get(0).files().stream()
                .map(OutputFile::path)
                .sorted()
                .toList();
    }
}
