package io.github.qapi4j.maven.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.jspecify.annotations.Nullable;

/** Finds what a build is compared with: a file, a release that the user names, or the newest one before the build's version. */
public final class BaselineResolver {
    private static final Pattern COORDINATES = Pattern.compile("[^:/\\\\\\s]+:[^:/\\\\\\s]+:[^/\\\\\\s]+");
    private static final Pattern WITHOUT_VERSION = Pattern.compile("[^:/\\\\\\s]{2,}:[^:/\\\\\\s]+");
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
        if (COORDINATES.matcher(given).matches()) {
            return download(artifact(given));
        }
        Path file = project.getBasedir().toPath().resolve(given);
        if (!Files.exists(file)) {
            throw new BaselineException(
                    WITHOUT_VERSION.matcher(given).matches()
                            ? "baseline is '" + given + "', which names no version: write groupId:artifactId:version"
                            : "baseline is '" + given + "': there is no such file",
                    false);
        }
        return new Baseline(given, file);
    }

    private static Artifact artifact(String given) throws BaselineException {
        String[] parts = given.split(":", -1);
        if (parts.length > 5) {
            throw new BaselineException(
                    "baseline is '" + given + "', but must be groupId:artifactId:version[:type[:classifier]] or a file",
                    false);
        }
        return new DefaultArtifact(
                parts[0], parts[1], parts.length > 4 ? parts[4] : "", parts.length > 3 ? parts[3] : "jar", parts[2]);
    }

    private Baseline download(Artifact artifact) throws BaselineException {
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        try {
            return new Baseline(
                    name,
                    repositories
                            .resolveArtifact(
                                    session.getRepositorySession(),
                                    new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), CONTEXT))
                            .getArtifact()
                            .getFile()
                            .toPath());
        } catch (RepositoryException e) {
            throw new BaselineException(
                    session.isOffline()
                            ? "the baseline " + name + " is not on this machine, and Maven is offline"
                            : "the baseline " + name + " cannot be resolved: " + e.getMessage(),
                    session.isOffline());
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
