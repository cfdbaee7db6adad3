/** Typed bindings of QEMU's descriptors, their discovery on a host, and the command {@code qapi-interop}. */
module io.github.qapi4j.schemas {
    requires transitive io.github.qapi4j.runtime;
    // For the command only.
    requires static org.apache.commons.cli;

    exports io.github.qapi4j.schemas;
    exports io.github.qapi4j.schemas.firmware;
    exports io.github.qapi4j.schemas.interop;
    exports io.github.qapi4j.schemas.interop.catalog;
    exports io.github.qapi4j.schemas.interop.probe;
    exports io.github.qapi4j.schemas.interop.select;
    exports io.github.qapi4j.schemas.vhostuser;
}
