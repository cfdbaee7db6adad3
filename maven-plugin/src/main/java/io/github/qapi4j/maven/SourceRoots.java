package io.github.qapi4j.maven;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** The folders that Maven compiles from and to; later phases and IDEs learn of generated sources here. */
enum SourceRoots {
    /** Those of the program. */
    MAIN(MavenProject::addCompileSourceRoot, Build::getOutputDirectory),
    /** Those of its tests. */
    TEST(MavenProject::addTestCompileSourceRoot, Build::getTestOutputDirectory);

    private final BiConsumer<MavenProject, String> adding;
    private final Function<Build, String> classes;

    SourceRoots(BiConsumer<MavenProject, String> adding, Function<Build, String> classes) {
        this.adding = adding;
        this.classes = classes;
    }

    /** Adds a folder to the sources; one that is there already is not added again. */
    void add(MavenProject project, Path folder) {
        adding.accept(project, folder.toString());
    }

    /** Returns the folder that classes are compiled to. */
    Path classes(MavenProject project) {
        return Path.of(classes.apply(project.getBuild()));
    }
}
