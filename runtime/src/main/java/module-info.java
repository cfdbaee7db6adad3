/**
 * What generated bindings and their users touch. A module with generated code requires this one and nothing more; one that
 * exports its bindings requires it {@code transitive}.
 */
// The one module of the qualified export is built after this one.
@SuppressWarnings("module")
module io.github.qapi4j.runtime {
    // Who is at the other end of a Unix socket.
    requires jdk.net;
    // For the package jackson2 alone, which works where a program has Jackson 2. It provides no service: a program
    // without Jackson 2 would not start.
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive org.jspecify;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports io.github.qapi4j.runtime;
    exports io.github.qapi4j.runtime.codegen;
    exports io.github.qapi4j.runtime.jackson2;
    exports io.github.qapi4j.runtime.qmp;
    exports io.github.qapi4j.runtime.qmp.error;
    exports io.github.qapi4j.runtime.qmp.fake;
    exports io.github.qapi4j.runtime.qmp.job;
    exports io.github.qapi4j.runtime.qmp.schema;
    exports io.github.qapi4j.runtime.qmp.trace;
    exports io.github.qapi4j.runtime.secret;
    exports io.github.qapi4j.runtime.version;
    exports io.github.qapi4j.runtime.text to
            io.github.qapi4j.schemas;
}
