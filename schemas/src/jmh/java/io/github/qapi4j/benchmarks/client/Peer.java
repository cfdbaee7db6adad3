package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.benchmarks.EchoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An echo server in a process of its own, so that nothing of it is counted as the client's. */
final class Peer implements AutoCloseable {
    private final Path folder;
    private final Process process;

    private Peer(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param result the JSON text of each result
     * @param storm how many events come before the answer to {@code storm}
     */
    static Peer start(String result, int storm) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        Path file = Files.writeString(folder.resolve("result"), result);
        Process process = java(Peer.class, folder.resolve("s").toString(), file.toString(), Integer.toString(storm));
        Peer peer = new Peer(folder, process);
        // It says that it listens.
        process.getInputStream().read();
        return peer;
    }

    /** Runs a class in a process of its own, as this one is run. */
    static Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (main == Peer.class ? 4 : 1),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        String result = Files.readString(Path.of(arguments[1]), StandardCharsets.US_ASCII);
        EchoServer server = new EchoServer(Path.of(arguments[0]), result, Integer.parseInt(arguments[2]));
        System.out.println("listens");
        while (System.in.read() >= 0) {
            // Nobody has anything to say.
        }
        server.close();
    }

    Path socket() {
        return folder.resolve("s");
    }

    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(folder.resolve("s"));
        Files.deleteIfExists(folder.resolve("result"));
        Files.delete(folder);
    }
}
