package io.github.qapi4j.maven.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of artifacts. Modules of the same build are taken from their folders of classes, which hold their schemas
 * from an early phase on; Maven itself would give those only once they are compiled.
 */
final class ArtifactResolver {
    private final MavenProject project;
    private final MavenSession session;
    private final RepositorySystem repositories;

    ArtifactResolver(MavenProject project, MavenSession session, RepositorySystem repositories) {
        this.project = project;
        this.session = session;
        this.repositories = repositories;
    }

    /**
     * Returns the files of artifacts, without what these depend on.
     *
     * @throws IOException if one cannot be resolved
     */
    List<Path> named(List<ImportDependency> imports) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ImportDependency wanted : imports) {
            Dependency dependency = new Dependency();
            dependency.setGroupId(wanted.groupId());
            dependency.setArtifactId(wanted.artifactId());
            dependency.setType(wanted.type());
            dependency.setClassifier(wanted.classifier());
            dependency.setVersion(version(wanted));
            MavenProject module = module(dependency);
            files.add(module == null ? resolve(dependency) : classes(module, dependency));
        }
        return files;
    }

    private String version(ImportDependency wanted) throws IOException {
        String version = wanted.version();
        if (version != null) {
            return version;
        }
        List<Dependency> known = new ArrayList<>(project.getDependencies());
        DependencyManagement management = project.getDependencyManagement();
        if (management != null) {
            known.addAll(management.getDependencies());
        }
        return known.stream()
                .filter(candidate -> candidate.getGroupId().equals(wanted.groupId())
                        && candidate.getArtifactId().equals(wanted.artifactId()))
                .map(Dependency::getVersion)
                .findFirst()
                .orElseThrow(() -> new IOException("importDependencies gives no version of " + wanted.groupId() + ":"
                        + wanted.artifactId() + ", and dependencyManagement has none either"));
    }

    private Path resolve(Dependency dependency) throws IOException {
        RepositorySystemSession settings = session.getRepositorySession();
        String extension = RepositoryUtils.toDependency(dependency, settings.getArtifactTypeRegistry())
                .getArtifact()
                .getExtension();
        Artifact artifact = new DefaultArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getClassifier(),
                extension,
                dependency.getVersion());
        try {
            return repositories
                    .resolveArtifact(
                            settings, new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), "qapi"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (RepositoryException e) {
            throw new IOException("importDependencies cannot be resolved: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the files of the project's dependencies and of theirs, in the order of their declaration.
     *
     * @param tests whether those of tests count
     * @throws IOException if one cannot be resolved
     */
    List<Path> dependencies(boolean tests) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        List<Dependency> foreign = new ArrayList<>();
        sort(project, tests, files, foreign, new LinkedHashSet<>());
        if (!foreign.isEmpty()) {
            resolve(foreign, files);
        }
        return List.copyOf(files);
    }

    private void resolve(List<Dependency> foreign, Set<Path> files) throws IOException {
        RepositorySystemSession settings = session.getRepositorySession();
        CollectRequest collect = new CollectRequest();
        foreign.forEach(dependency ->
                collect.addDependency(RepositoryUtils.toDependency(dependency, settings.getArtifactTypeRegistry())));
        DependencyManagement management = project.getDependencyManagement();
        if (management != null) {
            management
                    .getDependencies()
                    .forEach(dependency -> collect.addManagedDependency(
                            RepositoryUtils.toDependency(dependency, settings.getArtifactTypeRegistry())));
        }
        collect.setRepositories(project.getRemoteProjectRepositories());
        try {
            for (ArtifactResult result : repositories
                    .resolveDependencies(settings, new DependencyRequest(collect, null))
                    .getArtifactResults()) {
                files.add(file(result.getArtifact()));
            }
        } catch (RepositoryException e) {
            throw new IOException(
                    "there is no such file, and the dependencies cannot be searched: " + e.getMessage(), e);
        }
    }

    /** What a repository has of a module of this build may be old. */
    private Path file(Artifact artifact) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(artifact.getGroupId());
        dependency.setArtifactId(artifact.getArtifactId());
        dependency.setVersion(artifact.getVersion());
        dependency.setClassifier(artifact.getClassifier());
        MavenProject module = module(dependency);
        return module == null ? artifact.getFile().toPath() : classes(module, dependency);
    }

    /** Tells modules of this build, whose dependencies count as well, from what lies in repositories. */
    private void sort(
            MavenProject from, boolean tests, Set<Path> files, List<Dependency> foreign, Set<MavenProject> seen) {
        for (Dependency dependency : from.getDependencies()) {
            if ("import".equals(dependency.getScope()) || !tests && "test".equals(dependency.getScope())) {
                continue;
            }
            MavenProject module = module(dependency);
            if (module == null) {
                foreign.add(dependency);
            } else if (seen.add(module)) {
                files.add(classes(module, dependency));
                sort(module, false, files, foreign, seen);
            }
        }
    }

    private @Nullable MavenProject module(Dependency dependency) {
        return session.getProjects().stream()
                .filter(candidate -> candidate.getGroupId().equals(dependency.getGroupId())
                        && candidate.getArtifactId().equals(dependency.getArtifactId())
                        && candidate.getVersion().equals(dependency.getVersion()))
                .findFirst()
                .orElse(null);
    }

    private static Path classes(MavenProject module, Dependency dependency) {
        boolean tests = "test-jar".equals(dependency.getType()) || "tests".equals(dependency.getClassifier());
        return Path.of(
                tests
                        ? module.getBuild().getTestOutputDirectory()
                        : module.getBuild().getOutputDirectory());
    }
}
