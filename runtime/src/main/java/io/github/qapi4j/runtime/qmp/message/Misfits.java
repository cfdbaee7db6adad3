package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.text.Quoting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What may be said of an answer or event that does not fit its type. What is wrong with it quotes it. */
public final class Misfits {
    private Misfits() {}

    /**
     * Returns the exception for an answer.
     *
     * @param arguments those of the command
     */
    public static AnswerException answer(
            String command, byte[] arguments, byte[] body, Secrets secrets, JacksonException misfit) {
        Redactor redactor = Redactor.of(secrets, command, arguments);
        boolean secret = secrets.isSecretAnswer(command) || redactor.finds(body, String.valueOf(misfit.getMessage()));
        return exception(command + ": done, but the answer does not fit its type", command, secret, misfit);
    }

    /** Returns the exception for an event. */
    public static AnswerException event(String name, byte[] data, JacksonException misfit) {
        boolean secret = new Redactor(Secrets.STANDARD, "").finds(data, String.valueOf(misfit.getMessage()));
        return exception("event " + Quoting.clip(name) + " does not fit its type", null, secret, misfit);
    }

    private static AnswerException exception(
            String what, @Nullable String command, boolean secret, JacksonException misfit) {
        return secret
                ? new AnswerException(what + "; it holds secrets, so that nothing more is said", command, null)
                : new AnswerException(what + ": " + misfit.getMessage(), command, misfit);
    }
}
