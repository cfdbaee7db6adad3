package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Kills real builds as the kernel would do it, and compares what a later build makes of it with a clean one.
 *
 * <p>Most of a build's time is Maven's own, which changes nothing on disk. So the moments are spread from the goal's heading
 * on over all that follows in a build that is not killed, the compiler's work included; and for one half of the kills, from
 * the first file that the goal writes on, over the short time in which it writes. Only after each tenth kill may a build
 * end: what it finds is then what several builds have left, of several ages of the schema. How the goal alone is killed
 * over and over, and repairs each time, is shown by KilledUpdateTest among the plugin's own tests.
 */
class KilledBuildsTest {
    private static final int AGES = 3;
    private static final int KILLS = 50;
    private static final int WRITING_MICROSECONDS = 100_000;

    private final Random random = new Random(1);

    @Test
    void theNextBuildRepairsWhatKilledOnesLeave() throws IOException, InterruptedException {
        List<SortedMap<String, String>> clean = new ArrayList<>();
        int millis = 0;
        for (int age = 0; age < AGES; age++) {
            VictimProject.writeSchema(age);
            VictimProject.clean();
            millis = build(age);
            clean.add(VictimProject.outputs());
        }
        assertTrue(VictimProject.differences(clean.get(0), clean.get(1)).stream()
                .anyMatch(path -> path.endsWith("Age0Type0.class")));

        int interrupted = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            startAndKill(random.nextInt(AGES), kill % 2 == 0, random.nextInt(millis));
            interrupted += VictimProject.isInterrupted() ? 1 : 0;
            if (kill % 10 == 0) {
                int age = random.nextInt(AGES);
                build(age);
                assertEquals(List.of(), VictimProject.differences(clean.get(age), VictimProject.outputs()));
            }
        }
        System.out.println(KILLS + " builds were killed, " + interrupted + " of them while they wrote sources");
    }

    /** Lets a build end, and returns how many milliseconds it took from the goal on. */
    private static int build(int age) throws IOException, InterruptedException {
        Process build = VictimProject.build(age);
        try (BufferedReader output = build.inputReader()) {
            awaitGoal(output);
            long start = System.nanoTime();
            List<String> lines = output.lines().toList();
            assertEquals(0, build.waitFor(), () -> String.join("\n", lines));
            return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    private void startAndKill(int age, boolean writing, int millis) throws IOException, InterruptedException {
        long before = VictimProject.lastWriting();
        Process build = VictimProject.build(age);
        try (BufferedReader output = build.inputReader()) {
            awaitGoal(output);
            if (writing) {
                while (build.isAlive() && VictimProject.lastWriting() == before) {
                    Thread.onSpinWait();
                }
                build.waitFor(random.nextInt(WRITING_MICROSECONDS), TimeUnit.MICROSECONDS);
            } else {
                build.waitFor(millis, TimeUnit.MILLISECONDS);
            }
        } finally {
            build.descendants().forEach(ProcessHandle::destroyForcibly);
            build.destroyForcibly().waitFor();
        }
    }

    private static void awaitGoal(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(":generate ")) {
                return;
            }
        }
        throw new AssertionError("the build ended before the goal began:\n" + String.join("\n", lines));
    }
}
