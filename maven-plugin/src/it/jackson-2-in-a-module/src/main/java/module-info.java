/** Bindings that a mapper of Jackson 2 reads and writes, too. */
module org.example.lamps {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.qapi4j.runtime;

    exports org.example;
    exports org.example.qmp;
}
