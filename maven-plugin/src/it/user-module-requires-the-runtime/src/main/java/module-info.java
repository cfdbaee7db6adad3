/** Bindings that other modules may use. */
module org.example.lamps {
    requires transitive io.github.qapi4j.runtime;

    exports org.example.qapi;
}
