package io.github.qapi4j.runtime.qmp.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real program in a folder with a short path; both end with the test. */
final class Program implements AutoCloseable {
    private final Path folder;
    private final Process process;

    private Program(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts a program; where the system has none of its name the test is skipped.
     *
     * @param arguments {@code @} stands for the folder
     */
    static Program start(String name, String... arguments) throws IOException {
        Path file = find(name);
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        List<String> command = new ArrayList<>(List.of(file.toString()));
        Stream.of(arguments)
                .map(argument -> argument.replace("@", folder.toString()))
                .forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        return new Program(folder, process);
    }

    private static Path find(String name) {
        Path found = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, name + " is not installed");
        return java.util.Objects.requireNonNull(found);
    }

    static Program qemu(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-machine", "q35", "-accel", "tcg", "-display", "none", "-nodefaults", "-m", "32M", "-S"));
        arguments.addAll(List.of(more));
        return start("qemu-system-x86_64", arguments.toArray(String[]::new));
    }

    Path folder() {
        return folder;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        try {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
