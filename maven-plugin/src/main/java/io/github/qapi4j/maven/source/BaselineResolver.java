package io.github.qapi4j.maven.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.jspecify.annotations.Nullable;

/** Finds what a build is compared with: a file, a release that the user names, or the newest one before the build's version. */
public final class BaselineResolver {
    private static final String CONTEXT = "qapi";

    private final MavenProject project;
    private final MavenSession session;
    private final RepositorySystem repositories;

    /** Makes one for a project. */
    public BaselineResolver(MavenProject project, MavenSession session, RepositorySystem repositories) {
        this.project = project;
        this.session = session;
        this.repositories = repositories;
    }

    /**
     * Finds the baseline.
     *
     * @param given {@code groupId:artifactId:version[:type[:classifier]]} or a file; null for the newest release of the
     *     project itself that is older than it
     * @throws BaselineException if there is none
     */
    public Baseline resolve(@Nullable String given) throws BaselineException {
        if (given == null) {
            return download(newestRelease());
        }
        @Nullable BaselineName artifact = BaselineName.parse(given);
        return artifact == null ? file(given) : download(artifact(artifact));
    }

    private Baseline file(String given) throws BaselineException {
        Path file = project.getBasedir().toPath().resolve(given);
        if (!Files.exists(file)) {
            throw BaselineName.noFile(given);
        }
        if (!Files.isRegularFile(file)) {
            throw BaselineName.wrong(
                    given,
                    (Files.isDirectory(file) ? ", which is a folder" : ", which is no regular file")
                            + ": name a jar, a schema, or a reply of query-qmp-schema");
        }
        boolean isJar =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jar");
        return isJar ? archive(given, file) : new Baseline(given, file, false);
    }

    /** Maven's types say which files artifacts are: a test-jar is a jar with a classifier. */
    private Artifact artifact(BaselineName name) {
        String type = name.type().isEmpty() ? "jar" : name.type();
        @Nullable
        ArtifactType known =
                session.getRepositorySession().getArtifactTypeRegistry().get(type);
        return new DefaultArtifact(
                name.groupId(),
                name.artifactId(),
                known == null || !name.classifier().isEmpty() ? name.classifier() : known.getClassifier(),
                known == null ? type : known.getExtension(),
                name.version());
    }

    private Baseline download(Artifact artifact) throws BaselineException {
        Artifact found;
        try {
            found = repositories
                    .resolveArtifact(
                            session.getRepositorySession(),
                            new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), CONTEXT))
                    .getArtifact();
        } catch (RepositoryException e) {
            throw new BaselineException(
                    session.isOffline()
                            ? "the baseline " + name(artifact) + " is not on this machine, and Maven is offline"
                            : "the baseline " + name(artifact) + " cannot be resolved: " + e.getMessage(),
                    session.isOffline());
        }
        String name = name(found);
        if (name.equals(project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion())) {
            throw new BaselineException(
                    "the baseline " + name + " is what this build makes itself: name a release before it, or leave"
                            + " baseline out for the newest one",
                    false);
        }
        Path file = found.getFile().toPath();
        return Files.isDirectory(file) ? new Baseline(name, file, true) : archive(name, file);
    }

    /** Returns how messages name an artifact: with the version that words such as LATEST stand for. */
    private static String name(Artifact artifact) {
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        if (!artifact.getClassifier().isEmpty()) {
            return name + ":" + artifact.getExtension() + ":" + artifact.getClassifier();
        }
        return artifact.getExtension().equals("jar") ? name : name + ":" + artifact.getExtension();
    }

    /** What cannot be opened holds no fewer schemas than it was made with. */
    private static Baseline archive(String name, Path file) throws BaselineException {
        try {
            new ZipFile(file.toFile()).close();
            return new Baseline(name, file, true);
        } catch (ZipException e) {
            throw new BaselineException("the baseline " + name + " is no jar that can be read", false);
        } catch (IOException e) {
            throw new BaselineException("the baseline " + name + " cannot be read: " + e.getMessage(), false);
        }
    }

    private Artifact newestRelease() throws BaselineException {
        String before = "(," + project.getVersion() + ")";
        Artifact any = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", before);
        VersionRangeResult found;
        try {
            found = repositories.resolveVersionRange(
                    session.getRepositorySession(),
                    new VersionRangeRequest(any, project.getRemoteProjectRepositories(), CONTEXT));
        } catch (RepositoryException e) {
            throw new BaselineException("the baseline cannot be looked for: " + e.getMessage(), session.isOffline());
        }
        List<String> releases = new ArrayList<>();
        found.getVersions().stream()
                .map(Object::toString)
                .filter(version -> !version.endsWith("SNAPSHOT"))
                .forEach(releases::add);
        if (releases.isEmpty()) {
            throw noRelease(any, found);
        }
        return any.setVersion(releases.get(releases.size() - 1));
    }

    private BaselineException noRelease(Artifact artifact, VersionRangeResult found) {
        String what = "no release of " + artifact.getGroupId() + ":" + artifact.getArtifactId() + " before "
                + project.getVersion();
        if (session.isOffline()) {
            return new BaselineException(what + " is known on this machine, and Maven is offline", true);
        }
        for (Exception reason : found.getExceptions()) {
            // That a repository knows nothing of an artifact is no fault.
            if (!(reason instanceof MetadataNotFoundException)) {
                return new BaselineException("the baseline cannot be looked for: " + reason.getMessage(), false);
            }
        }
        String where = project.getRemoteProjectRepositories().stream()
                .map(RemoteRepository::getId)
                .collect(Collectors.joining(", "));
        return new BaselineException("there is " + what + (where.isEmpty() ? "" : " in " + where), true);
    }
}
