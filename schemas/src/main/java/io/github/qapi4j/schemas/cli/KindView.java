package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.Firmwares;
import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCheck;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of descriptors as the command line shows it.
 *
 * @param <T> the type of the descriptors
 * @param title what a table of them is called
 * @param columns the columns of a table that only this kind has
 * @param format how they are read
 * @param summary what to show of one
 */
record KindView<T>(String title, List<String> columns, DescriptorFormat<T> format, Function<T, Summary> summary) {
    static final KindView<?> VHOST_USER = new KindView<>(
            "vhost-user backends", List.of("TYPE", "DESCRIPTION"), VhostUserBackends.FORMAT, Summary::of);
    static final KindView<?> FIRMWARE = new KindView<>(
            "firmware images", List.of("INTERFACE", "ARCHITECTURE", "DESCRIPTION"), Firmwares.FORMAT, Summary::of);
    static final List<KindView<?>> ALL = List.of(VHOST_USER, FIRMWARE);

    static KindView<?> of(DescriptorKind kind) {
        return kind == DescriptorKind.FIRMWARE ? FIRMWARE : VHOST_USER;
    }

    /** Returns the name by which the command line knows the kind. */
    String word() {
        return format.kind().folder();
    }

    DescriptorCheck<T> check() {
        return DescriptorCheck.of(format);
    }
}
