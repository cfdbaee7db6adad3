package io.github.qapi4j.maven.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of other artifacts: of those that the goal's configuration names, then of the project's dependencies. Nothing
 * is resolved before the first one is looked for.
 */
public final class DependencySchemas implements DependencySchemaSource {
    private final MavenProject project;
    private final ArtifactResolver resolver;
    private final List<ImportDependency> imports;
    private final boolean tests;
    private @Nullable List<ArtifactFiles> places;
    private @Nullable IOException failure;

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
        this.resolver = new ArtifactResolver(project, session, repositories);
        this.imports = imports;
        this.tests = tests;
    }

    /** Returns the artifacts that are searched, but for what they depend on. */
    public static List<SearchedArtifact> searched(MavenProject project, List<ImportDependency> imports) {
        return Stream.concat(
                        imports.stream().map(SearchedArtifact::of),
                        project.getDependencies().stream().map(SearchedArtifact::of))
                .toList();
    }

    /** Returns what the project says of artifacts in case that it depends on them. */
    public static List<SearchedArtifact> managed(MavenProject project) {
        DependencyManagement management = project.getDependencyManagement();
        return management == null
                ? List.of()
                : management.getDependencies().stream()
                        .map(SearchedArtifact::of)
                        .toList();
    }

    @Override
    public List<Found> find(String name) throws IOException {
        List<Found> found = new ArrayList<>();
        for (ArtifactFiles place : places()) {
            Found here = place.find(FOLDER + name);
            if (here != null) {
                found.add(here);
            }
        }
        return found;
    }

    @Override
    public List<Path> vacancies(String name) throws IOException {
        List<Path> vacancies = new ArrayList<>();
        for (ArtifactFiles place : places()) {
            Path vacancy = place.vacancy(FOLDER + name);
            if (vacancy != null) {
                vacancies.add(vacancy);
            }
        }
        return vacancies;
    }

    @Override
    public List<Path> artifacts() throws IOException {
        return places().stream().map(ArtifactFiles::place).toList();
    }

    @Override
    public boolean isEmpty() throws IOException {
        return places().isEmpty();
    }

    /** What could not be resolved once is not tried again for the next schema. */
    private List<ArtifactFiles> places() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (places == null) {
            try {
                places = open();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        return places;
    }

    private List<ArtifactFiles> open() throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        if (tests) {
            all.add(Path.of(project.getBuild().getOutputDirectory()));
        }
        all.addAll(resolver.named(imports));
        all.addAll(resolver.dependencies(tests));
        List<ArtifactFiles> opened = new ArrayList<>();
        for (Path place : all) {
            opened.add(ArtifactFiles.of(place.toAbsolutePath().normalize(), FOLDER));
        }
        return opened;
    }
}
