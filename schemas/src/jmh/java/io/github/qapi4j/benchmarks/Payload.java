package io.github.qapi4j.benchmarks;

import io.github.qapi4j.benchmarks.qmp.Blocks;
import io.github.qapi4j.benchmarks.qmp.Schemas;
import io.github.qapi4j.benchmarks.qmp.StatusInfo;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;

/** A document with its type, once as qapi4j generates it and once as annotated records for databind. */
public enum Payload {
    /** A small descriptor of a vhost-user backend. */
    DESCRIPTOR(VhostUserBackend.class, VhostUserBackend::read, PlainRecords.Backend.class) {
        @Override
        public byte[] json() {
            return Recordings.compact("""
                    { "description": "QEMU vhost-user-gpu", "type": "gpu",
                      "binary": "/usr/libexec/vhost-user-gpu", "tags": [ "CONFIG_OPENGL=y", "CONFIG_GBM=y" ] }
                    """);
        }
    },
    /** What query-status returns. */
    STATUS(StatusInfo.class, StatusInfo::read, PlainRecords.Status.class) {
        @Override
        public byte[] json() {
            return Recordings.reply("query-status", Invented.STATUS);
        }
    },
    /** What query-named-block-nodes returns: wide structs, many integers. */
    BLOCKS(Blocks.class, Blocks::read, PlainRecords.BlockList.class) {
        @Override
        public byte[] json() {
            return Recordings.wrapped(Recordings.reply("query-named-block-nodes", Invented.blocks()));
        }
    },
    /** What query-qmp-schema returns: flat unions whose tag comes late. */
    SCHEMA(Schemas.class, Schemas::read, PlainRecords.SchemaList.class) {
        @Override
        public byte[] json() {
            return Recordings.wrapped(Recordings.reply("query-qmp-schema", Invented.schema()));
        }
    };

    /** The generated type. */
    final Class<? extends QapiValue> generated;
    /** Its reader. */
    final JsonReader<? extends QapiValue> reader;
    /** The records that databind fills by reflection. */
    final Class<?> plain;

    <T extends QapiValue> Payload(Class<T> generated, JsonReader<T> reader, Class<?> plain) {
        this.generated = generated;
        this.reader = reader;
        this.plain = plain;
    }

    /** Returns the document without white space. */
    public abstract byte[] json();
}
