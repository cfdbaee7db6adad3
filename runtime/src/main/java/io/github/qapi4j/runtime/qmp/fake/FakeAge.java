package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.version.Availability;
import io.github.qapi4j.runtime.version.Unavailable;
import java.util.List;
import java.util.function.Supplier;

/** How old a fake is: what its version does not know, it refuses. */
record FakeAge(Availability availability, Supplier<String> version) {
    /**
     * Looks at a command as its type's own reader has made it.
     *
     * @throws Refusal if the version does not take it
     */
    void refuse(Object command) {
        if (command instanceof Command<?> typed) {
            List<Unavailable> unavailable = availability.unavailable(typed, availability.nearest(version.get()));
            if (!unavailable.isEmpty()) {
                throw refusal(typed.qapiCommand().name(), unavailable.get(0));
            }
        }
    }

    private static Refusal refusal(String command, Unavailable first) {
        if (first.path().isEmpty()) {
            return Refusal.of(ErrorClass.COMMAND_NOT_FOUND, "The command " + command + " has not been found");
        }
        String fault = first.reason() == Unavailable.Reason.MISSING
                ? "is missing"
                : first.value() == null ? "is unexpected" : "does not accept value '" + first.value() + "'";
        return Refusal.of(ErrorClass.GENERIC_ERROR, "Parameter '" + first.path() + "' " + fault);
    }
}
