package io.github.qapi4j.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times whole processes, one of each kind in every round, and prints how they compare with the first one.
 *
 * <p>Arguments: how many rounds, then for each kind {@code NAME=COMMAND}; the command goes to a shell. Where other work
 * shares the machine, the ratio of processor times tells more than that of elapsed times.
 */
final class Rounds {
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s\\s*$");

    /** What one process took, in seconds. */
    private record Took(double elapsed, double processor) {}

    private Rounds() {}

    /** Runs the rounds after one that does not count, and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        Map<String, String> commands = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            int sign = arguments[i].indexOf('=');
            commands.put(arguments[i].substring(0, sign), arguments[i].substring(sign + 1));
        }
        Map<String, List<Took>> took = new LinkedHashMap<>();
        commands.keySet().forEach(name -> took.put(name, new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, String> command : commands.entrySet()) {
                Took once = run(command.getValue());
                if (round > 0) {
                    took.get(command.getKey()).add(once);
                }
            }
        }
        print(took);
    }

    private static Took run(String command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder("sh", "-c", "(" + command + ") > /dev/null || exit 1; times")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String times = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("this command failed: " + command);
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        Matcher children = TIME.matcher(times);
        if (!children.find()) {
            throw new IOException("the shell does not say what its children took: " + times);
        }
        return new Took(
                elapsed, seconds(children.group(1), children.group(2)) + seconds(children.group(3), children.group(4)));
    }

    private static double seconds(String minutes, String seconds) {
        return 60 * Double.parseDouble(minutes) + Double.parseDouble(seconds);
    }

    private static void print(Map<String, List<Took>> took) {
        List<Took> base = took.values().iterator().next();
        System.out.printf(Locale.ROOT, "%-28s %10s %10s %10s %10s%n", "median", "elapsed s", "ratio", "cpu s", "ratio");
        took.forEach((name, runs) -> System.out.printf(
                Locale.ROOT,
                "%-28s %10.3f %10.2f %10.3f %10.2f%n",
                name,
                median(runs.stream().map(Took::elapsed).toList()),
                ratio(
                        runs.stream().map(Took::elapsed).toList(),
                        base.stream().map(Took::elapsed).toList()),
                median(runs.stream().map(Took::processor).toList()),
                ratio(
                        runs.stream().map(Took::processor).toList(),
                        base.stream().map(Took::processor).toList())));
    }

    /** The ratio is formed inside each round: what slows one process usually slows its neighbours. */
    private static double ratio(List<Double> runs, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < runs.size(); round++) {
            ratios.add(runs.get(round) / base.get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
