package io.github.qapi4j.schemas.interop.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.interop.catalog.HostTreeFixture;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children that have nothing of the program's any more, and lose their parent after they were seen. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ProcessTreeTest {
    private static final String HIDING =
            "exec 9> life; env -i setsid sh -c 'cd /; exec >/dev/null 2>&1; %s' &\nread line";

    @TempDir
    Path folder;

    private HostTreeFixture files;

    @BeforeEach
    void fifos() throws Exception {
        files = new HostTreeFixture(folder);
        files.fifo("life");
        files.fifo("go");
    }

    /** Starts a program; it ends when it gets a line. */
    private Process start(ProcessTree tree, String hidden) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "cd " + folder + "; " + HIDING.formatted(hidden));
        tree.mark(builder);
        Process program = builder.start();
        tree.started(program);
        while (program.descendants().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        tree.look();
        return program;
    }

    private static void end(Process program) throws Exception {
        program.getOutputStream().write('\n');
        program.getOutputStream().close();
        program.waitFor();
    }

    private void assertEndsAll(String hidden, boolean starts) throws Exception {
        RandomAccessFile keeper = new RandomAccessFile(folder.resolve("life").toFile(), "rw");
        RandomAccessFile go = new RandomAccessFile(folder.resolve("go").toFile(), "rw");
        try (ProcessTree tree = new ProcessTree();
                FileChannel life = FileChannel.open(folder.resolve("life"))) {
            Process program = start(tree, hidden);
            ProcessHandle child = program.descendants().findFirst().orElseThrow();
            end(program);
            go.write('\n');
            while (starts && child.children().findAny().isEmpty()) {
                Thread.onSpinWait();
            }
            tree.kill();
            keeper.close();
            assertThat(life.read(ByteBuffer.allocate(1)))
                    .as("nobody has the FIFO open any more")
                    .isEqualTo(-1);
        } finally {
            go.close();
        }
    }

    @Test
    void whatWasSeenIsKnown() throws Exception {
        assertEndsAll("exec sleep 300", false);
    }

    @Test
    void childrenOfWhatWasSeenAreKnown() throws Exception {
        assertEndsAll("read x < " + folder + "/go; sleep 300 & exec sleep 299", true);
    }
}
