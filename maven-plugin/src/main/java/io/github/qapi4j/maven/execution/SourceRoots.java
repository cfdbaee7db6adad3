package io.github.qapi4j.maven.execution;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The folders that Maven compiles from and to; later phases and IDEs learn of generated sources here. */
public enum SourceRoots {
    /** Those of the program. */
    MAIN,
    /** Those of its tests. */
    TEST;

    /** Adds a folder to the sources; one that is there already is not added again. */
    public void add(MavenProject project, Path folder) {
        if (this == MAIN) {
            project.addCompileSourceRoot(folder.toString());
        } else {
            project.addTestCompileSourceRoot(folder.toString());
        }
    }

    /** Returns the folder that classes are compiled to. */
    public Path classes(MavenProject project) {
        return Path.of(
                this == MAIN
                        ? project.getBuild().getOutputDirectory()
                        : project.getBuild().getTestOutputDirectory());
    }
}
