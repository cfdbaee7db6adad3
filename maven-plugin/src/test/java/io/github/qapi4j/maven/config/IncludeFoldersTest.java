package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.IncludeRoots;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class IncludeFoldersTest {
    private static final ProjectFolders FOLDERS =
            new ProjectFolders(Path.of("p"), Path.of("p/src"), Path.of("p/target"), Path.of("p/state"));

    @Test
    void areForOneVersionOrForAll() throws MojoFailureException {
        MergeOptions versions = VersionChoices.of(List.of("8.2=old.json", "10.0=new.json"), List.of(), FOLDERS);

        IncludeRoots roots = IncludeFolders.read(List.of("more", "8.2=../old", "8.2=older", "./10.0=x"), versions);

        assertThat(IncludeFolders.shown(roots.shared(), FOLDERS)).containsExactly(Path.of("more"), Path.of("10.0=x"));
        assertThat(IncludeFolders.with(roots, versions, FOLDERS).versions())
                .extracting(version -> version.includeRoots())
                .containsExactly(List.of(Path.of("../old"), Path.of("older")), List.of());
    }

    @Test
    void areAsTheyAreWithoutVersions() throws MojoFailureException {
        assertThat(IncludeFolders.read(List.of("8.2=old"), null).shared()).containsExactly("8.2=old");
    }

    @Test
    void areForNoOtherVersion() throws MojoFailureException {
        MergeOptions versions = VersionChoices.of(List.of("8.2=old.json", "10.0=new.json"), List.of(), FOLDERS);

        for (String wrong : List.of("8.3=old", "8.2=")) {
            assertThatThrownBy(() -> IncludeFolders.read(List.of(wrong), versions))
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessage(
                            "includeRoots holds '" + wrong + "', which is no folder for one of the versions 8.2, 10.0:"
                                    + " write LABEL=DIR; for a folder of this name, write ./" + wrong);
        }
    }
}
