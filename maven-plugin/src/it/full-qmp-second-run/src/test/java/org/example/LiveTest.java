package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.job.JobInfo;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.example.qapi.BlockdevAddCommand;
import org.example.qapi.BlockdevCreateCommand;
import org.example.qapi.BlockdevCreateOptions;
import org.example.qapi.BlockdevMirrorCommand;
import org.example.qapi.BlockdevOptions;
import org.example.qapi.CommandInfo;
import org.example.qapi.ContCommand;
import org.example.qapi.DeviceDelCommand;
import org.example.qapi.MirrorSyncMode;
import org.example.qapi.QueryCommandsCommand;
import org.example.qapi.QueryQmpSchemaCommand;
import org.example.qapi.QueryStatusCommand;
import org.example.qapi.SchemaInfo;
import org.example.qapi.StopCommand;
import org.example.qapi.StopEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Speaks to the QEMU that is installed with the types of a whole schema, which may be that of another version. */
class LiveTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Pattern MISSING = Pattern.compile("member '([\\w-]+)' is missing");

    private static Path folder;
    private static Process process;
    private static QmpClient qemu;

    @BeforeAll
    static void start() throws IOException {
        Path program = Path.of("/usr/bin/qemu-system-x86_64");
        assumeTrue(Files.isExecutable(program), program + " is not installed");
        folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        process = new ProcessBuilder(program.toString(), "-machine", "q35", "-accel", "tcg", "-display", "none",
                        "-nodefaults", "-m", "32M", "-S", "-qmp", "unix:" + folder + "/s,server=on,wait=off")
                .inheritIO().start();
        qemu = QmpClient.connect(
                QmpAddress.unix(folder.resolve("s")), QmpOptions.standard().withRetryConnectFor(LONG));
    }

    @AfterAll
    static void stop() throws Exception {
        if (process != null) {
            if (qemu != null) {
                qemu.close();
            }
            process.destroy();
            process.waitFor();
            for (String name : List.of("a", "b", "s")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    @Test
    void anEventIsThereWhenItsCommandReturns() {
        qemu.execute(new ContCommand());
        assertTrue(qemu.execute(new QueryStatusCommand()).running());
        try (EventStream<StopEvent> stopped = qemu.events(StopEvent.TYPE)) {
            qemu.execute(new StopCommand());
            assertEquals(new StopEvent(), stopped.poll().event());
        }
    }

    @Test
    void aRefusalHasItsClass() {
        CommandRefusedException refused =
                assertThrows(CommandRefusedException.class, () -> qemu.execute(new DeviceDelCommand("nobody")));
        assertEquals(ErrorClass.DEVICE_NOT_FOUND, refused.errorClass());
    }

    @Test
    void theLargestAnswerIsRead() {
        List<SchemaInfo> all = qemu.execute(new QueryQmpSchemaCommand());
        assertTrue(all.stream().anyMatch(one -> one.name().equals("query-qmp-schema")));
        assertTrue(all.size() > 500);
    }

    @Test
    void allThatCanBeAskedWithoutArgumentsIsReadAsItsType() throws Exception {
        Set<String> known = qemu.execute(new QueryCommandsCommand()).stream()
                .map(CommandInfo::name)
                .collect(Collectors.toSet());
        List<String> read = new ArrayList<>();
        for (Command<?> query : queries()) {
            if (known.contains(query.qapiCommand().name())) {
                try {
                    qemu.execute(query);
                    read.add(query.qapiCommand().name());
                } catch (CommandRefusedException notOnThisMachine) {
                    // All but an answer that its type cannot read.
                } catch (AnswerException misfit) {
                    Matcher missing = MISSING.matcher(misfit.getMessage());
                    assertTrue(missing.find(), misfit::getMessage);
                    // The schema is newer, and wants what this QEMU does not have, by its own account.
                    assertFalse(
                            QemuSchema.ask(qemu).knows(SchemaPath.parse(
                                    query.qapiCommand().name() + "/ret/**/" + missing.group(1))),
                            misfit::getMessage);
                }
            }
        }
        assertTrue(read.size() > 50, read::toString);
    }

    /** Returns each command that has no arguments and asks for something. */
    private static List<Command<?>> queries() throws Exception {
        List<Command<?>> all = new ArrayList<>();
        Path classes = Path.of(StopCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(classes.resolve("org/example/qapi"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("X?[Qq]uery\\w*Command\\.class")) {
                    Class<?> type = Class.forName("org.example.qapi." + name.substring(0, name.length() - 6));
                    for (Constructor<?> constructor : type.getConstructors()) {
                        if (constructor.getParameterCount() == 0) {
                            all.add((Command<?>) constructor.newInstance());
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void aDiskIsCopied() {
        for (String name : List.of("a", "b")) {
            String file = folder.resolve(name).toString();
            Jobs.of(qemu).start(new BlockdevCreateCommand(
                            "new", BlockdevCreateOptions.File.builder().filename(file).size(1 << 20).build()))
                    .await(LONG);
            qemu.execute(new BlockdevAddCommand(
                    BlockdevOptions.File.builder().nodeName(name).filename(file).build()));
        }
        var job = Jobs.of(qemu).start(BlockdevMirrorCommand.builder()
                .jobId("copy").device("a").target("b").sync(MirrorSyncMode.FULL).build());
        job.complete();
        JobInfo end = job.await(LONG);
        assertEquals("mirror", end.type());
        assertNull(end.error());
    }
}
