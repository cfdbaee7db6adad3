package io.github.qapi4j.schemas.interop.catalog;

import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.ETC;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.ReferenceFault;
import io.github.qapi4j.schemas.interop.probe.BackendProbe;
import io.github.qapi4j.schemas.interop.probe.Capabilities;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of another host's tree lead where that host's kernel would go, whoever asks: a lookup, a check, a probe. */
class HostTreeTest {
    private static final DescriptorCheck<Backend> CHECK = DescriptorCheck.of(Backend.FORMAT);
    private static final String FILE = ETC + "50-a.json";

    @TempDir
    Path folder;

    private HostTreeFixture fixture;
    private Host host;

    @BeforeEach
    void rootBesideAForeignFile() throws Exception {
        fixture = new HostTreeFixture(Files.createDirectories(folder.resolve("image/root")));
        host = new Host(fixture.root, Map.of());
        Files.writeString(folder.resolve("foreign.json"), "{\"description\": \"foreign\"}");
    }

    private List<DescriptorProblem> check(Path file) {
        List<DescriptorProblem> problems = CHECK.on(host).check(file);
        List<Path> active =
                fixture.catalog().entries().stream().map(DescriptorEntry::path).toList();
        assertThat(active.contains(fixture.root.resolve(FILE)))
                .as("the lookup agrees with the check, which says " + problems)
                .isEqualTo(problems.isEmpty());
        return problems;
    }

    /** Each link as {@code PLACE -> TARGET}; the descriptor is in opt/fw/real.json. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "etc/qemu/vhost-user/50-a.json -> /opt/fw/real.json",
                "etc/qemu/vhost-user/50-a.json -> ../../../opt/fw/real.json",
                "etc/qemu/vhost-user/50-a.json -> ../../../../../../../../opt/fw/real.json",
                "etc/qemu/vhost-user/50-a.json -> /../opt/./fw/../fw/real.json",
                "etc/qemu/vhost-user/50-a.json -> /srv/a.json, srv/a.json -> ../opt/b/real.json, opt/b -> /opt/fw",
                "etc/qemu/vhost-user/50-a.json -> /srv/deep/../real.json, srv/deep -> /opt/fw/inner, opt/fw/inner/x -> y",
                "etc/qemu -> /srv/qemu, srv/qemu/vhost-user/50-a.json -> /opt/fw/real.json",
                "etc/qemu -> ../srv/qemu, srv/qemu/vhost-user -> /srv/v, srv/v/50-a.json -> ../../opt/fw/real.json"
            })
    void linksLeadToFilesOfTheHost(String links) throws Exception {
        fixture.descriptor("opt/fw/real.json");
        link(links);
        assertThat(check(fixture.root.resolve(FILE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etc/qemu/vhost-user/50-a.json -> FOLDER/foreign.json",
                "etc/qemu/vhost-user/50-a.json -> ../../../../../foreign.json",
                "etc/qemu/vhost-user/50-a.json -> /../../foreign.json",
                "etc/qemu/vhost-user/50-a.json -> /up/foreign.json, up -> ../.."
            })
    void noLinkLeadsOutOfTheHost(String links) throws Exception {
        link(links.replace("FOLDER", folder.toString()));
        assertThat(check(fixture.root.resolve(FILE))).singleElement().isInstanceOf(FileProblem.DanglingLink.class);
    }

    private void link(String links) throws Exception {
        for (String link : links.split(", ")) {
            String[] ends = link.split(" -> ");
            fixture.link(ends[0], ends[1]);
        }
    }

    /** Linux follows 40 links in one path, wherever in it they stand. */
    @ParameterizedTest
    @CsvSource({"2, 0", "40, 0", "39, 1", "1, 39"})
    void followsFortyLinksAndNoMore(int ofFiles, int ofDirectories) throws Exception {
        chain(ofFiles, ofDirectories);
        Path file = fixture.root.resolve(FILE);
        assertThat(check(file)).isEmpty();
        assertThat(Files.readString(file)).as("so does this machine's kernel").isNotEmpty();

        Files.move(file, fixture.root.resolve(ETC + "one-more"));
        fixture.link(FILE, "one-more");
        if (ofFiles + ofDirectories < 40) {
            assertThat(check(file)).isEmpty();
        } else {
            assertThat(check(file)).containsExactly(new FileProblem.LinkLoop(file));
            assertThat(Files.exists(file)).as("so does this machine's kernel").isFalse();
        }
    }

    private void chain(int ofFiles, int ofDirectories) throws Exception {
        fixture.descriptor("d0/f0");
        for (int i = 1; i <= ofDirectories; i++) {
            fixture.link("d" + i, "d" + (i - 1));
        }
        String last = "../../../d" + ofDirectories + "/f0";
        for (int i = 1; i < ofFiles; i++) {
            fixture.link(ETC + "f" + i, i == 1 ? last : "f" + (i - 1));
        }
        fixture.link(FILE, ofFiles == 1 ? last : "f" + (ofFiles - 1));
    }

    @Test
    void fileMayBeNamedByAnotherWayToTheRoot() throws Exception {
        fixture.descriptor("opt/fw/real.json");
        fixture.link(FILE, "/opt/fw/real.json");
        Path other = Files.createSymbolicLink(folder.resolve("other"), fixture.root);
        assertThat(check(other.resolve(FILE))).isEmpty();
        assertThat(check(fixture.root.resolve("etc/..").resolve(FILE))).isEmpty();
        assertThat(CHECK.on(new Host(other, Map.of())).check(fixture.root.resolve(FILE)))
                .isEmpty();
    }

    @Test
    void fileOutsideOfTheRootIsOneOfThisMachine() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("foreign.json"));
        assertThat(CHECK.on(host).check(link)).isEmpty();
        assertThat(CHECK.on(host).check(fixture.root.resolve("../../link"))).isEmpty();
        assertThat(CHECK.on(host).check(fixture.root.resolve("../../image/../link")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/../lib/program, ",
        "/../../usr/lib/program, ",
        "/bin/../lib/program, ",
        "/bin/../program, MISSING",
        "/../../foreign, MISSING",
        "/up/foreign, MISSING"
    })
    void filesThatADescriptorNamesAreOfThatHost(String binary, ReferenceFault fault) throws Exception {
        Files.writeString(folder.resolve("foreign"), "#!/bin/sh\n").toFile().setExecutable(true);
        fixture.write("usr/lib/program", "#!/bin/sh\n").toFile().setExecutable(true);
        Files.createDirectories(fixture.root.resolve("usr/bin"));
        fixture.link("bin", "/usr/bin");
        fixture.link("up", "../..");
        Path file = fixture.write(SHARE + "x", "{\"description\": \"\", \"binary\": \"" + binary + "\"}");
        assertThat(CHECK.on(host).check(file))
                .extracting(problem -> ((ContentProblem.BadReference) problem).fault())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
        BackendProbe<Capabilities> probe = BackendProbe.of(Capabilities::read, Capabilities::type);
        assertThat(probe.withHost(host).run(binary) instanceof ProbeOutcome.Missing)
                .isEqualTo(fault != null);
    }

    @Test
    void nameThatIsTooLongIsThatOfNoFile() {
        String binary = "/" + "x".repeat(300);
        Path file = fixture.write(SHARE + "x", "{\"description\": \"\", \"binary\": \"" + binary + "\"}");
        assertThat(CHECK.on(host).check(file))
                .extracting(problem -> ((ContentProblem.BadReference) problem).fault())
                .containsExactly(ReferenceFault.MISSING);
    }

    @Test
    void hostFollowsAPath() throws Exception {
        Path real = fixture.descriptor("opt/real");
        fixture.link("link", "/opt/real");
        fixture.link("loop", "loop");
        fixture.link("fw", "/opt/fw");
        Files.createDirectories(fixture.root.resolve("opt/fw"));
        assertThat(host.follow(fixture.root.resolve("link"))).contains(real);
        assertThat(host.follow(fixture.root.resolve("fw/.."))).contains(fixture.root.resolve("opt"));
        assertThat(host.follow(fixture.root.resolve("loop"))).isEmpty();
        assertThat(host.follow(fixture.root.resolve("missing"))).isEmpty();
    }
}
