package io.github.qapi4j.schemas.interop.select;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a choice among backends.
 *
 * @param chosen the first backend that suits, or nothing
 * @param refused the backends of the wanted type that were tried before it and do not suit, in the order of the trial
 */
public record BackendSelection(Optional<ChosenBackend> chosen, List<RefusedBackend> refused) {
    /** Copies the list. */
    public BackendSelection {
        refused = List.copyOf(refused);
    }
}
