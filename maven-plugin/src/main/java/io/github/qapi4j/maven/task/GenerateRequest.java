package io.github.qapi4j.maven.task;

import io.github.qapi4j.maven.config.PackageMapping;
import io.github.qapi4j.maven.maintypes.MainTypes;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one execution of a generating goal is asked for, checked and without Maven's types.
 *
 * @param schemas what to read
 * @param packages what Java is generated from which schema
 * @param asciiOnly whether the sources must not depend on an encoding
 * @param classes the folder of classes that belongs to the sources
 * @param compiled whether Maven compiles the sources
 * @param embedded whether the schemas go along with the classes
 * @param imageOwner whose types they are for the metadata of native images, as a path; null for no metadata
 * @param mainTypes how messages name an execution → what it made that this one is to use
 */
public record GenerateRequest(
        SchemaRequest schemas,
        PackageMapping packages,
        boolean asciiOnly,
        Path classes,
        boolean compiled,
        boolean embedded,
        @Nullable String imageOwner,
        Map<String, MainTypes> mainTypes) {
    /** Copies the map. */
    public GenerateRequest {
        mainTypes = Collections.unmodifiableMap(new LinkedHashMap<>(mainTypes));
    }
}
