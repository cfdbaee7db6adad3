package io.github.qapi4j.schemas.cli.introspect;

import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * A QEMU that runs.
 *
 * @param socket its monitor
 */
record LiveQemu(Path socket) {
    /** The option that names it. */
    static final Option OPTION = Option.builder()
            .longOpt("live")
            .argName("unix:SOCKET")
            .hasArg()
            .desc("Ask the QEMU, or the storage daemon, that has its QMP monitor on this Unix socket.")
            .get();

    private static final String UNIX = "unix:";

    /** It answers such questions within a second, unless it hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Returns the one that a call names; null if it names none.
     *
     * @throws UsageException if it is no address of a Unix socket
     */
    static @Nullable LiveQemu of(Invocation call) throws UsageException {
        String address = call.value(OPTION);
        if (address == null) {
            return null;
        }
        if (!address.startsWith(UNIX) || address.equals(UNIX)) {
            throw Invocation.wrongValue(OPTION, "'" + address + "' must be unix:SOCKET, such as unix:/run/vm.qmp");
        }
        return new LiveQemu(Invocation.path(address.substring(UNIX.length())));
    }

    /**
     * Connects, asks, and leaves.
     *
     * @throws UnavailableException if there is no answer
     */
    <T> T ask(Function<QmpClient, T> question) throws UnavailableException {
        QmpOptions options = QmpOptions.standard().withDefaultTimeout(PATIENCE);
        try (QmpClient client = QmpClient.connect(QmpAddress.unix(socket), options)) {
            return question.apply(client);
        } catch (QmpException | QapiJsonException failure) {
            throw new UnavailableException(String.valueOf(failure.getMessage()), failure);
        }
    }
}
