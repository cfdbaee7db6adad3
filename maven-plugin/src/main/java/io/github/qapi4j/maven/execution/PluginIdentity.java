package io.github.qapi4j.maven.execution;

import java.io.File;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** Tells one build of the plugin from another: by the version, and where that is a snapshot, by the files as well. */
public final class PluginIdentity {
    private PluginIdentity() {}

    /** Returns the identity. */
    public static String of(PluginDescriptor plugin) {
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
    private static long age(@Nullable File file) {
        if (file == null) {
            return 0;
        }
        File[] inside = file.listFiles();
        long newest = inside == null ? file.lastModified() : 0;
        if (inside != null) {
            for (File each : inside) {
                newest = Math.max(newest, age(each));
            }
        }
        return newest;
    }
}
