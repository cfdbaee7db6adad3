package io.github.qapi4j.maven.config;

/** What an entry of the user's is that matches nothing. */
public enum UnusedIgnores {
    /** The build fails. */
    ERROR,
    /** It is told. */
    WARN
}
