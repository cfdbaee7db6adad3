package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.model.filter.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * For which QEMUs a schema stands, and what they will be asked for. Apart from {@link JavaOptions}, which those who make no Java
 * need not load.
 */
final class QemuOptions {
    static final Option DEFINE = Option.builder()
            .longOpt("define")
            .argName("ID")
            .hasArg()
            .desc("Takes conditions on this identifier as true, such as CONFIG_LINUX.")
            .get();

    static final Option UNDEFINE = Option.builder()
            .longOpt("undefine")
            .argName("ID")
            .hasArg()
            .desc("Takes conditions on this identifier as false: what they guard is left out.")
            .get();

    static final Option FEATURES = Option.builder()
            .longOpt("features")
            .argName("FILE")
            .hasArg()
            .desc(
                    "Checks a list of places of a schema that a program asks a QEMU for, of which generate makes constants:"
                            + " in each line a name and a path, such as QCOW2_DATA_FILE"
                            + " blockdev-add/arg/driver=qcow2/data-file.")
            .get();

    private QemuOptions() {}

    /** Returns the file of the list of features, or null where there is none. */
    static @Nullable Path features(Invocation call) throws UsageException {
        String file = call.value(FEATURES);
        return file == null ? null : Invocation.paths(List.of(file)).get(0);
    }

    /** Returns which conditions hold, and which do not. */
    static Profile profile(Invocation call) {
        return new Profile(Set.copyOf(call.values(DEFINE)), Set.copyOf(call.values(UNDEFINE)));
    }
}
