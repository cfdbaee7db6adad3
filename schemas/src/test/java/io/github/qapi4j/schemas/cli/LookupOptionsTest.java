package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.HostFixture;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where commands look: another root, named directories, and what is wrong with either. */
@Timeout(120)
class LookupOptionsTest {
    private static final String FIRMWARE = "usr/share/qemu/firmware/";

    @TempDir
    Path folder;

    private Path root;
    private HostFixture host;

    @BeforeEach
    void host() throws Exception {
        root = Files.createDirectory(folder.resolve("root"));
        host = new HostFixture(root);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(arguments).without(root);
    }

    private void link(String file, String target) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.createSymbolicLink(root.resolve(file), Path.of(target));
    }

    /** A link to a file, a linked folder, and a chain of both; the kind is found out behind the links as well. */
    @ParameterizedTest
    @ValueSource(strings = {FIRMWARE + "50-a.json", "srv/linked/50-a.json", "srv/chain.json", "srv/up/50-a.json"})
    void checkFollowsLinksInsideOfTheRoot(String file) throws Exception {
        Path real = host.firmware("50-real", "pc-q35-*", "");
        host.write("usr/50-real.fd", "");
        Files.createDirectories(root.resolve("opt/fw"));
        Files.move(real, root.resolve("opt/fw/50-a.json"));
        link(FIRMWARE + "50-a.json", "/opt/fw/50-a.json");
        link("srv/linked", "/opt/fw");
        link("srv/chain.json", "../srv/linked/50-a.json");
        link("srv/up", "../../../opt/./fw/../fw");
        JsonNode report = run("check", "--format", "json", "--root", root.toString(), root + "/" + file)
                .json()
                .get(0);
        assertThat(report.get("kind").asString()).isEqualTo("firmware");
        assertThat(report.get("problems").toString()).doesNotContain("\"error\"");
        assertThat(report.get("good").asBoolean()).isTrue();
    }

    @Test
    void listAndCheckAgreeOnTheSearchPathOfARoot() throws Exception {
        Path real = host.firmware("50-real", "pc-q35-*", "");
        Files.createDirectories(root.resolve("opt"));
        Files.move(real, root.resolve("opt/real.json"));
        link(FIRMWARE + "50-a.json", "/opt/real.json");
        link("etc/qemu", "/srv/qemu");
        link("srv/qemu/firmware/60-b.json", "../../../opt/real.json");
        assertThat(run("list", "--system", "--root", root.toString(), "--kind", "firmware")
                        .out())
                .contains("/usr/share/qemu/firmware/50-a.json", "/etc/qemu/firmware/60-b.json")
                .doesNotContain("problem");
        assertThat(run("check", "--system", "--root", root.toString()).exitCode())
                .isZero();
    }

    @Test
    void directoryIsOneOfTheRoot() throws Exception {
        host.firmware("50-a", "pc-q35-*", "");
        assertThat(run("list", "--root", root.toString(), "--dir", "/" + FIRMWARE)
                        .out())
                .contains("active  uefi")
                .contains("/usr/share/qemu/firmware/50-a.json");
        assertThat(run("list", "--root", root.toString(), "--dir", root + "/" + FIRMWARE)
                        .err())
                .startsWith("qapi-interop: with --root, --dir is a path on that host; leave the root out of it\n");
        assertThat(run("list", "--root", root.toString(), "--dir", FIRMWARE).err())
                .startsWith("qapi-interop: with --root, --dir takes an absolute path on that host\n");
    }

    @Test
    void missingDirectoryIsTold() throws Exception {
        CommandRun list = run("list", "--dir", root + "/firmware");
        assertThat(list.err()).isEqualTo("qapi-interop: warning: the directory '/firmware' does not exist\n");
        assertThat(list.out()).isEqualTo("No firmware images in\n  /firmware (does not exist)\n");
        assertThat(list.exitCode()).isZero();
        for (String command : List.of("explain", "check", "probe", "select")) {
            assertThat(run(command, "--format", "json", "--root", root.toString(), "--dir", "/missing")
                            .err())
                    .contains("warning: the directory '/missing' does not exist\n");
        }
        assertThat(run("list", "--system", "--root", root.toString()).err())
                .as("the usual directories need not exist")
                .isEmpty();
    }

    @Test
    void dataDirectoriesAreLookedAtOnRequest() throws Exception {
        Files.move(
                host.firmware("50-a", "pc-q35-*", ""),
                Files.createDirectories(root.resolve("usr/local/share/qemu/firmware"))
                        .resolve("50-a.json"));
        String[] list = {"list", "--system", "--root", root.toString(), "--kind", "firmware"};
        assertThat(run(list).out()).startsWith("No firmware images");
        assertThat(run("list", "--system", "--data-dirs", "--root", root.toString(), "--kind", "firmware")
                        .out())
                .contains("active");
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() {
        for (String option : List.of("--system", "--session", "--data-dirs")) {
            CommandRun run = run("list", "--dir", "/", option);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--dir names all directories; leave --session, --system and --data-dirs out");
        }
    }

    @Test
    void unreadableDirectoryIsReportedAsADirectory() throws Exception {
        host.write("etc/qemu/firmware", "");
        host.firmware("50-a", "pc-q35-*", "");
        host.write("usr/50-a.fd", "");
        CommandRun check = run("check", "--system", "--root", root.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .startsWith("/etc/qemu/firmware: the directory cannot be read: it is not a directory; make it a"
                        + " directory that this user may list")
                .endsWith("/usr/share/qemu/firmware/50-a.json: good\n")
                .hasLineCount(2);
        assertThat(run("list", "--system", "--root", root.toString()).out())
                .contains("problem")
                .contains("the directory cannot be read");
    }

    /** Larger than the memory of this Java: neither the guess of its kind nor the check reads it to its end. */
    @Test
    void hugeFileIsNotReadToItsEnd() throws Exception {
        Path file = host.write("huge", "{ \"description\": \"\"");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'}'}), 1L << 40);
        }
        CommandRun check = run("check", file.toString());
        assertThat(check.out()).startsWith("/huge: the file is larger than 1048576 bytes; ");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void misspeltTypeIsToldWithWhatThereIs() throws Exception {
        host.backend("50-gpu", "gpu", "exit 1");
        host.backend("60-new", "quantum", "exit 1");
        CommandRun run = run("probe", "--system", "--root", root.toString(), "--type", "gpuu");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("qapi-interop: there is no backend of type 'gpuu' (did you mean 'gpu'?)\n"
                        + "qapi-interop: types that QEMU knows: 9p, balloon, block, ")
                .endsWith("qapi-interop: backends that were found: gpu (50-gpu.json), quantum (60-new.json)\n");
        assertThat(run("probe", "--system", "--root", root.toString(), "--type", "quantun")
                        .err())
                .contains("did you mean 'quantum'?");
        CommandRun known = run("probe", "--system", "--root", root.toString(), "--type", "net", "--format", "json");
        assertThat(known.json()).isEmpty();
        assertThat(known.err()).startsWith("qapi-interop: there is no backend of type 'net'\n");
    }

    @Test
    void misspeltFeatureIsToldWithWhatItMayHaveMeant() throws Exception {
        host.backend("50-gpu", "gpu", "echo '{\"type\":\"gpu\",\"features\":[\"virgl\"]}'");
        CommandRun run = run("probe", "--system", "--root", root.toString(), "--type", "gpu", "--feature", "virgll");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("qapi-interop: QEMU does not know the feature 'virgll' (did you mean 'virgl'?)\n");
    }
}
