package io.github.qapi4j.maven.source;

import java.io.IOException;

/** Where schemas of other artifacts are found. */
@FunctionalInterface
public interface SchemaArchives {
    /** The folder of jars and of class folders that schemas lie in. */
    String FOLDER = "META-INF/qapi/";

    /**
     * A schema of another artifact.
     *
     * @param place what an {@link io.github.qapi4j.maven.files.Input} calls it
     * @param content its bytes
     */
    record Found(String place, byte[] content) {}

    /**
     * Looks for a schema.
     *
     * @param name its path below {@link #FOLDER}, with slashes
     * @throws IOException if there is none, or nobody knows; the message is for the user
     */
    Found find(String name) throws IOException;
}
