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
 * Kills real builds as the kernel would do it, lets the next one end after each kill, and compares what that leaves with a
 * clean build: the same sources and classes to the byte, and nothing else.
 *
 * <p>Most of a build's time is Maven's own, which changes nothing on disk. So the moments are spread from the goal's heading
 * on over all that follows in a build that is not killed, the compiler's work included, one in each part of that time; and for
 * one half of the kills, from the first file that the goal writes on, over the short time in which it writes. The builds that
 * are killed have processes of their own; those that repair run in this JVM, where they take a fraction of the time. A build that is killed has
 * another schema than the last one, and the next one has either or a third. How the goal alone is killed is shown by
 * KilledUpdateTest among the plugin's own tests.
 */
class KilledBuildsTest {
    private static final int AGES = 3;
    /** So many builds are killed, and more where none was while it wrote; also with {@code -Dkills=NUMBER}. */
    private static final int KILLS = Integer.getInteger("kills", 12);
    /** The exit code of what the signal 9 ended. */
    private static final int KILLED = 128 + 9;

    private static final int WRITING_MICROSECONDS = 60_000;

    private final Random random = new Random(1);

    @Test
    void theNextBuildRepairsWhatAKilledOneLeaves() throws Exception {
        List<SortedMap<String, String>> clean = new ArrayList<>();
        int now = AGES - 1;
        int millis = 0;
        int writing = 0;
        int halfway = 0;
        int kills = 0;
        try (WarmMaven maven = new WarmMaven()) {
            for (int age = 0; age < AGES; age++) {
                VictimProject.writeSchema(age);
                VictimProject.clean();
                if (age == 0) {
                    millis = build(age);
                } else {
                    maven.build(VictimProject.BASE, VictimProject.arguments(age));
                }
                clean.add(VictimProject.outputs());
            }
            assertTrue(VictimProject.differences(clean.get(0), clean.get(1)).stream()
                    .anyMatch(path -> path.endsWith("Age0Type0.class")));

            while (kills < KILLS || writing == 0 && kills < 5 * KILLS) {
                int age = (now + 1 + random.nextInt(AGES - 1)) % AGES;
                kills += startAndKill(age, kills % 2 == 0, moment(kills / 2, millis)) ? 1 : 0;
                writing += VictimProject.isInterrupted() ? 1 : 0;
                halfway += clean.contains(VictimProject.outputs()) ? 0 : 1;

                now = random.nextInt(AGES);
                maven.build(VictimProject.BASE, VictimProject.arguments(now));
                assertEquals(List.of(), VictimProject.differences(clean.get(now), VictimProject.outputs()));
            }
        }
        System.out.println(kills + " builds were killed and repaired, " + halfway + " of them had done a part of their work, "
                + writing + " while they wrote sources");
    }

    /** Returns a moment in one part of a time, of as many parts as kills are spread over it. */
    private int moment(int part, int millis) {
        int parts = Math.max(KILLS / 2, 1);
        return (int) ((part % parts + random.nextDouble()) * millis / parts);
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

    /** Returns whether the build was killed, and had not ended before. */
    private boolean startAndKill(int age, boolean writing, int millis) throws IOException, InterruptedException {
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
            build.destroyForcibly();
        }
        int exitCode = build.waitFor();
        assertTrue(exitCode == 0 || exitCode == KILLED, () -> "a build failed by itself: " + exitCode);
        return exitCode == KILLED;
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
