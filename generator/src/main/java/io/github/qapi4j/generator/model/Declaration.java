package io.github.qapi4j.generator.model;

/** What a module consists of, in the order of its text. */
public sealed interface Declaration permits Definition, Include {}
