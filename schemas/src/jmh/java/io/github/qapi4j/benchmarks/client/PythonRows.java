package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.runtime.qmp.QmpClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** QEMU's own client for Python beside ours, where {@code QEMU_SOURCE} names a source tree that has it. */
final class PythonRows {
    private static final String PROGRAM = """
            import asyncio, sys, time
            sys.path.insert(0, sys.argv[1])
            from qemu.qmp import QMPClient
            WINDOW = 100
            async def best(turn):
                await turn()
                rates = []
                for _ in range(3):
                    count, start = 0, time.perf_counter()
                    while time.perf_counter() - start < 0.7:
                        count += await turn()
                    rates.append(count / (time.perf_counter() - start))
                return max(rates)
            async def main():
                client = QMPClient('benchmark')
                await client.connect(sys.argv[2])
                async def sync():
                    for _ in range(WINDOW):
                        await client.execute('query-status')
                    return WINDOW
                async def window():
                    await asyncio.gather(*[client.execute('query-status') for _ in range(WINDOW)])
                    return WINDOW
                print(await best(sync), await best(window))
                await client.disconnect()
            asyncio.run(main())
            """;

    private PythonRows() {}

    static void print() throws IOException {
        String source = System.getenv("QEMU_SOURCE");
        Path library = source == null ? null : Path.of(source, "python");
        if (library == null || !Files.isDirectory(library.resolve("qemu").resolve("qmp"))) {
            Table.row("beside qemu.qmp", "skipped: QEMU_SOURCE names no tree with python/qemu/qmp");
            return;
        }
        try (Peer peer = Peer.start(SpeedRows.STATUS, 0);
                QmpClient client = QmpClient.connect(peer.socket())) {
            Map<String, Double> ours = new Interleaved()
                    .with("sync", () -> client.execute(SpeedRows.ASK).running() ? 1 : 0)
                    .with("window", () -> SpeedRows.window(client))
                    .best(3, 700);
            String[] theirs = run(library, peer.socket());
            double sync = ours.get("sync") / Double.parseDouble(theirs[0]);
            double window = ours.get("window") / Double.parseDouble(theirs[1]);
            Table.row("one call after the other, to qemu.qmp", sync, "x", "> 1", sync > 1);
            Table.row("window full, to qemu.qmp", window, "x", ">= 7", window >= 7);
        }
    }

    private static String[] run(Path library, Path socket) throws IOException {
        Process python = new ProcessBuilder("python3", "-c", PROGRAM, library.toString(), socket.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        String[] rates = said.strip().split(" ");
        if (rates.length != 2) {
            throw new IOException("qemu.qmp says '" + said + "'");
        }
        return rates;
    }
}
