package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.version.Availability;
import io.github.qapi4j.runtime.version.Explanation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explains refusals by what the bindings know of versions. */
public final class Explainer {
    private final List<Availability> availabilities;
    private final Supplier<@Nullable String> version;

    /**
     * Makes one.
     *
     * @param version the version that the peer says it has; null while it has not
     */
    public Explainer(List<Availability> availabilities, Supplier<@Nullable String> version) {
        this.availabilities = availabilities;
        this.version = version;
    }

    /** Returns what versions say to a refusal; null for nothing. */
    @Nullable
    Explanation explain(Command<?> command, String description) {
        String peer = availabilities.isEmpty() ? null : version.get();
        if (peer == null) {
            return null;
        }
        for (Availability one : availabilities) {
            Explanation explanation = one.explain(command, peer, description);
            if (explanation != null) {
                return explanation;
            }
        }
        return null;
    }
}
