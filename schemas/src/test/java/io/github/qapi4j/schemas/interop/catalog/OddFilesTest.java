package io.github.qapi4j.schemas.interop.catalog;

import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.ETC;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.SHARE;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.NullDeviceLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What else lies in directories: links, backups, special files. */
@Timeout(60)
class OddFilesTest {
    private static final String GOOD = SHARE + "50-x.json";

    @TempDir
    Path folder;

    private Path root;
    private HostTreeFixture host;

    @BeforeEach
    void descriptorOfTheDistribution() {
        root = folder.resolve("host");
        host = new HostTreeFixture(root);
        host.descriptor(GOOD);
    }

    private DescriptorProblem onlyProblem() {
        assertThat(host.catalog().problems()).hasSize(1);
        return host.catalog().problems().get(0);
    }

    private void assertStillCounts() {
        assertThat(host.catalog().entries()).extracting(DescriptorEntry::path).containsExactly(root.resolve(GOOD));
    }

    @Test
    void followsLinksAndKeepsTheirNames() throws Exception {
        host.link(ETC + "10-link.json", "../../../" + GOOD);
        host.link(USER + "50-x.json", "/etc/qemu/vhost-user/10-link.json");
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.entries())
                .extracting(DescriptorEntry::path)
                .containsExactly(root.resolve(ETC + "10-link.json"), root.resolve(USER + "50-x.json"));
        assertThat(catalog.entries().get(1).value().description()).isEqualTo(GOOD);
    }

    @Test
    void keepsLinksInsideTheHost() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.json"), "{\"description\": \"outside\"}");
        host.link(ETC + "10-up.json", "../../../../outside.json");
        host.link(ETC + "20-absolute.json", outside.toString());
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.problems())
                .extracting(DescriptorProblem::path)
                .containsExactly(root.resolve(ETC + "10-up.json"), root.resolve(ETC + "20-absolute.json"));
        assertThat(catalog.problems()).allMatch(FileProblem.DanglingLink.class::isInstance);
        assertThat(((FileProblem.DanglingLink) catalog.problems().get(0)).missing())
                .isEqualTo(root.resolve("outside.json"));
    }

    @Test
    void danglingLinkIsAProblemAndStillTakesItsName() throws Exception {
        host.link(ETC + "50-x.json", "nowhere.json");
        assertThat(onlyProblem()).isInstanceOf(FileProblem.DanglingLink.class);
        assertThat(onlyProblem().message()).endsWith("nowhere.json', which does not exist");
        assertThat(host.catalog().masked()).extracting(MaskedDescriptor::reason).containsExactly(MaskedReason.BROKEN);
    }

    @Test
    void loopIsAProblem() throws Exception {
        host.link(ETC + "10-a.json", "10-b.json");
        host.link(ETC + "10-b.json", "10-a.json");
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.problems())
                .containsExactly(
                        new FileProblem.LinkLoop(root.resolve(ETC + "10-a.json")),
                        new FileProblem.LinkLoop(root.resolve(ETC + "10-b.json")));
        assertThat(catalog.entries()).hasSize(1);
    }

    @Test
    void linkToTheNullDeviceHidesTheName() throws Exception {
        host.link(ETC + "50-x.json", "/dev/null");
        assertThat(host.catalog().entries()).isEmpty();
        assertThat(host.catalog().ignored())
                .extracting(IgnoredDescriptor::reason)
                .containsExactly(IgnoredReason.NULL_DEVICE);
        assertThat(host.catalog().masked()).extracting(MaskedDescriptor::reason).containsExactly(MaskedReason.HIDDEN);
    }

    @Test
    void linkToTheNullDeviceCanBeIgnored() throws Exception {
        host.link(ETC + "50-x.json", "../../../dev/null");
        DescriptorSearchPath path = host.searchPath().withNullDeviceLinks(NullDeviceLinks.IGNORE);
        DescriptorCatalog<Backend> catalog = DescriptorCatalog.discover(Backend.FORMAT, path);
        assertThat(catalog.entries()).hasSize(1);
        assertThat(catalog.ignored()).extracting(IgnoredDescriptor::reason).containsExactly(IgnoredReason.SPECIAL_FILE);
    }

    @Test
    void linkToTheNullDeviceOfThisHostHidesInListedDirectories() throws Exception {
        host.link("one/50-x.json", "/dev/null");
        DescriptorSearchPath path = DescriptorSearchPath.of(root.resolve(GOOD).getParent(), root.resolve("one"));
        assertThat(DescriptorCatalog.discover(Backend.FORMAT, path).entries()).isEmpty();
    }

    @Test
    void ignoresWhatHasAnotherNameOrIsNoFile() throws Exception {
        host.descriptor(ETC + ".50-x.json");
        host.descriptor(ETC + "50-x.json~");
        host.descriptor(ETC + "50-x.JSON");
        host.descriptor(ETC + "README");
        Files.createDirectories(host.parent(ETC + "50-x.json").resolve("inner"));
        host.link(USER + "50-x.json", "/usr");
        assertThat(host.catalog().ignored())
                .extracting(IgnoredDescriptor::name, IgnoredDescriptor::reason)
                .containsExactly(
                        tuple(".50-x.json", IgnoredReason.HIDDEN),
                        tuple("50-x.JSON", IgnoredReason.OTHER_NAME),
                        tuple("50-x.json", IgnoredReason.DIRECTORY),
                        tuple("50-x.json", IgnoredReason.DIRECTORY),
                        tuple("50-x.json~", IgnoredReason.OTHER_NAME),
                        tuple("README", IgnoredReason.OTHER_NAME));
        assertStillCounts();
    }

    @Test
    void doesNotWaitForAFifo() throws Exception {
        host.fifo(ETC + "50-x.json");
        host.link(USER + "50-x.json", "/" + ETC + "50-x.json");
        assertThat(host.catalog().ignored())
                .extracting(IgnoredDescriptor::reason)
                .containsExactly(IgnoredReason.SPECIAL_FILE, IgnoredReason.SPECIAL_FILE);
        assertStillCounts();
    }

    @Test
    void emptyTargetOfALinkHidesTheName() throws Exception {
        host.write("etc/empty", "");
        host.link(ETC + "50-x.json", "/etc/empty");
        assertThat(host.catalog().ignored())
                .extracting(IgnoredDescriptor::reason)
                .containsExactly(IgnoredReason.EMPTY_FILE);
        assertThat(host.catalog().entries()).isEmpty();
    }

    @Test
    void directoryThatIsNoneIsAProblemAndTheOthersGoOn() throws Exception {
        host.write("etc/qemu", "");
        host.write("home/ada/.config/qemu/vhost-user", "");
        assertThat(onlyProblem().describe())
                .startsWith(root.resolve("home/ada/.config/qemu/vhost-user")
                        + ": the directory cannot be read: it is not a directory; ");
        assertStillCounts();
    }

    @Test
    void linkedDirectoryIsListed() throws Exception {
        host.descriptor("srv/descriptors/10-y.json");
        host.link("etc/qemu/vhost-user", "/srv/descriptors");
        assertThat(host.catalog().entries())
                .extracting(DescriptorEntry::path)
                .containsExactly(root.resolve(ETC + "10-y.json"), root.resolve(GOOD));
    }

    @Test
    void linkedDirectoryNeedNotHoldEveryKind() throws Exception {
        Files.createDirectories(root.resolve("srv/qemu/firmware"));
        host.link("srv/more", "/srv/qemu");
        host.link("etc/qemu", "/srv/more");
        assertThat(host.catalog().problems()).isEmpty();
        assertThat(host.catalog().directories())
                .extracting(SearchedDirectory::state)
                .containsExactly(
                        SearchedDirectory.State.LISTED, SearchedDirectory.State.ABSENT, SearchedDirectory.State.ABSENT);
        assertStillCounts();
    }

    @Test
    void linkThatShouldBeADirectoryAndIsALoopOrTheNullDeviceIsAProblem() throws Exception {
        host.link("etc/qemu/vhost-user", "vhost-user");
        host.link("home/ada/.config/qemu/vhost-user", "/dev/null");
        assertThat(host.catalog().problems())
                .extracting(DescriptorProblem::message)
                .containsExactly(
                        "the directory cannot be read: its path leads in a circle of links",
                        "the directory cannot be read: it is not a directory");
        assertStillCounts();
    }

    @Test
    void linkThatShouldBeADirectoryAndLeadsNowhereIsAProblem() throws Exception {
        host.link("etc/qemu", "/srv/missing");
        assertThat(onlyProblem()).isInstanceOf(FileProblem.UnreadableDirectory.class);
        assertThat(onlyProblem().message()).contains("which does not exist");
        assertStillCounts();
    }
}
