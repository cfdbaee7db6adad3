package io.github.qapi4j.maven.task;

import io.github.qapi4j.maven.files.Cleaning;

/**
 * What a run of a generating goal has to know apart from what is asked for: it changes nothing in the sources.
 *
 * @param plugin tells this build of the plugin from others
 * @param force whether to generate also when nothing has changed
 * @param cleaning what happens with sources that were generated once
 */
public record GenerateCircumstances(String plugin, boolean force, Cleaning cleaning) {}
