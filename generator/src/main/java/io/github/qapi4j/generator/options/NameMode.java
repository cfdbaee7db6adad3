package io.github.qapi4j.generator.options;

/** How strictly the case of names and their underscores are judged (R49, R61, R64, R76, R90). */
public enum NameMode {
    /** A name whose case or underscores do not suit what it names is an error. */
    STRICT,
    /** It is a warning. */
    LENIENT
}
