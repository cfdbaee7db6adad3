package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What generating gave.
 *
 * @param files the sources, sorted by path
 * @param packages where a schema was found → package of its types
 * @param leftOut the definitions that the POM leaves out, sorted
 * @param choices root schema, by its absolute path → how Java was generated from it; of several versions the newest one's
 */
record GeneratedSources(
        List<OutputFile> files,
        Map<SchemaPlace, String> packages,
        List<String> leftOut,
        Map<Path, GenerateOptions> choices) {}
