package io.github.qapi4j.maven.files;

/**
 * What happens with sources that no record lists, but whose first line says that they were generated, such as those of a
 * checkout that has them under version control.
 *
 * @param deletes whether they are deleted, and replaced also where a record shows that they have been changed; else they are
 *     told
 * @param everywhere whether they are looked for in the whole output folder; else in the packages of the run, since other
 *     executions may generate into the folder as well
 */
public record Cleaning(boolean deletes, boolean everywhere) {}
