package io.github.qapi4j.maven;

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
 * @param compiledTo the folder of classes that the sources are compiled to; null if Maven does not compile them
 * @param embedIn the folder of classes that takes the schemas along; null for none
 * @param mainTypes how messages name an execution → what it made that this one is to use
 */
record GenerateRequest(
        SchemaRequest schemas,
        PackagePlan packages,
        boolean asciiOnly,
        @Nullable Path compiledTo,
        @Nullable Path embedIn,
        Map<String, MainTypes> mainTypes) {
    /** Copies the map. */
    GenerateRequest {
        mainTypes = Collections.unmodifiableMap(new LinkedHashMap<>(mainTypes));
    }
}
