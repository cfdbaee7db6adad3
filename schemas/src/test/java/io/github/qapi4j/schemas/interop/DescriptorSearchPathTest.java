package io.github.qapi4j.schemas.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorSearchPathTest {
    private static final Path ROOT = Path.of("/image");

    private static List<String> spec(Map<String, String> environment) {
        return strings(DescriptorSearchPath.spec().withHost(new Host(Path.of("/"), environment)));
    }

    private static List<String> strings(DescriptorSearchPath path) {
        return path.directories(DescriptorKind.VHOST_USER).stream()
                .map(Path::toString)
                .toList();
    }

    @Test
    void goesFromDistributionToUser() {
        assertThat(spec(Map.of("HOME", "/home/ada")))
                .containsExactly(
                        "/usr/share/qemu/vhost-user", "/etc/qemu/vhost-user", "/home/ada/.config/qemu/vhost-user");
    }

    @Test
    void prefersTheConfigurationDirectoryToHome() {
        assertThat(spec(Map.of("HOME", "/home/ada", "XDG_CONFIG_HOME", "/conf")))
                .last()
                .isEqualTo("/conf/qemu/vhost-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "conf", "./conf", "~/conf"})
    void takesAnEmptyOrRelativeVariableAsUnset(String value) {
        assertThat(spec(Map.of("HOME", "/home/ada", "XDG_CONFIG_HOME", value)))
                .last()
                .isEqualTo("/home/ada/.config/qemu/vhost-user");
    }

    @Test
    void hasNoDirectoryOfTheUserWithoutAHome() {
        assertThat(spec(Map.of("HOME", "nowhere")))
                .containsExactly("/usr/share/qemu/vhost-user", "/etc/qemu/vhost-user");
    }

    @Test
    void leavesTheUserOutOfTheSystem() {
        DescriptorSearchPath path = DescriptorSearchPath.system().withHost(new Host(ROOT, Map.of("HOME", "/home/ada")));
        assertThat(path.directories(DescriptorKind.FIRMWARE))
                .containsExactly(ROOT.resolve("usr/share/qemu/firmware"), ROOT.resolve("etc/qemu/firmware"));
    }

    @Test
    void putsDataDirectoriesBetweenDistributionAndAdministrator() {
        Map<String, String> environment = Map.of("XDG_DATA_DIRS", "/nix/one:relative::/nix/two");
        DescriptorSearchPath path = DescriptorSearchPath.system()
                .withHost(new Host(Path.of("/"), environment))
                .withDataDirs();
        assertThat(strings(path))
                .containsExactly(
                        "/usr/share/qemu/vhost-user",
                        "/nix/two/qemu/vhost-user",
                        "/nix/one/qemu/vhost-user",
                        "/etc/qemu/vhost-user");
    }

    @Test
    void namesADirectoryOnceAtItsMostSpecificPlace() {
        DescriptorSearchPath path = DescriptorSearchPath.system()
                .withHost(new Host(Path.of("/"), Map.of()))
                .withDataDirs();
        assertThat(strings(path))
                .containsExactly(
                        "/usr/share/qemu/vhost-user", "/usr/local/share/qemu/vhost-user", "/etc/qemu/vhost-user");
        assertThat(strings(DescriptorSearchPath.of(Path.of("/a"), Path.of("/b"), Path.of("/a"))))
                .containsExactly("/b", "/a");
    }

    @Test
    void addsDirectoriesAsTheMostSpecific() {
        DescriptorSearchPath path =
                DescriptorSearchPath.spec().withHost(new Host(ROOT, Map.of())).withDirectories(Path.of("/extra"));
        assertThat(strings(path)).last().isEqualTo("/extra");
    }
}
