/**
 * What a POM says, as values: each parameter is judged here, and what is wrong with one is said in words of the POM.
 */
@NullMarked
package io.github.qapi4j.maven.config;

import org.jspecify.annotations.NullMarked;
