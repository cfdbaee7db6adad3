package io.github.qapi4j.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** Tells one build of the plugin from another: by the version, and where that is a snapshot, by the files as well. */
final class PluginIdentity {
    private PluginIdentity() {}

    /**
     * Returns the identity.
     *
     * @throws IOException if a file of the plugin cannot be read
     */
    static String of(PluginDescriptor plugin) throws IOException {
        StringBuilder identity = new StringBuilder(plugin.getVersion());
        if (plugin.getVersion().endsWith("-SNAPSHOT") && plugin.getArtifacts() != null) {
            for (Artifact artifact : plugin.getArtifacts()) {
                if (artifact.isSnapshot()) {
                    identity.append(' ')
                            .append(artifact.getArtifactId())
                            .append('=')
                            .append(age(artifact.getFile()));
                }
            }
        }
        return identity.toString();
    }

    /** In a reactor, the plugin may still be a folder of classes. */
    private static long age(@Nullable File file) throws IOException {
        if (file == null) {
            return 0;
        }
        long newest = 0;
        try (Stream<Path> files = Files.walk(file.toPath())) {
            for (Path path : (Iterable<Path>) files::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
                }
            }
        }
        return newest;
    }
}
