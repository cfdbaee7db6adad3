package io.github.qapi4j.maven.source;

import io.github.qapi4j.maven.files.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of other artifacts: of those that the goal's configuration names, then of the project's dependencies. Nothing
 * is resolved before the first one is looked for.
 */
public final class DependencySchemas implements SchemaArchives {
    private final MavenProject project;
    private final Resolution resolution;
    private final List<ImportDependency> imports;
    private final boolean tests;
    private @Nullable List<Path> places;

    /**
     * Makes the source.
     *
     * @param imports what the configuration names
     * @param tests whether it is for tests, which also see the program's own schemas and the dependencies of tests
     */
    public DependencySchemas(
            MavenProject project,
            MavenSession session,
            RepositorySystem repositories,
            List<ImportDependency> imports,
            boolean tests) {
        this.project = project;
        this.resolution = new Resolution(project, session, repositories);
        this.imports = imports;
        this.tests = tests;
    }

    /** Returns text that changes if other artifacts are to be searched. */
    public static List<String> describe(MavenProject project, List<ImportDependency> imports) {
        List<String> lines = new ArrayList<>();
        for (ImportDependency dependency : imports) {
            lines.add(dependency.toString());
        }
        for (Dependency dependency : project.getDependencies()) {
            lines.add(dependency.getManagementKey() + ":" + dependency.getVersion() + ":" + dependency.getScope());
        }
        return lines;
    }

    @Override
    public Found find(String name) throws IOException {
        List<Path> searched = places();
        for (Path place : searched) {
            Found found = Files.isDirectory(place) ? inFolder(place, name) : inArchive(place, name);
            if (found != null) {
                return found;
            }
        }
        throw new IOException(
                "there is no such file" + (searched.isEmpty() ? "" : ", and no dependency holds " + FOLDER + name));
    }

    private List<Path> places() throws IOException {
        if (places == null) {
            List<Path> all = new ArrayList<>();
            if (tests) {
                all.add(Path.of(project.getBuild().getOutputDirectory()));
            }
            all.addAll(resolution.named(imports));
            all.addAll(resolution.dependencies(tests));
            places = all;
        }
        return places;
    }

    private @Nullable Found inFolder(Path folder, String name) throws IOException {
        Path file = folder.resolve(FOLDER + name);
        return Files.isRegularFile(file) ? new Found(show(file), Files.readAllBytes(file)) : null;
    }

    private @Nullable Found inArchive(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(FOLDER + name);
            if (entry == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new Found(Input.inArchive(show(archive), entry.getName()), in.readAllBytes());
            }
        } catch (ZipException e) {
            // An artifact need not be an archive.
            return null;
        }
    }

    private static String show(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
