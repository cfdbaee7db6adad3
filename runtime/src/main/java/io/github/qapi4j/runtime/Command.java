package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import org.jspecify.annotations.Nullable;

/**
 * A command of a schema with its arguments: all that a transport needs to send it and to read the reply.
 *
 * <p>{@link #writeTo} writes the {@code arguments} object. What the reply's {@code return} holds is read by {@link
 * #readResult}, for example with {@code QapiJson.tolerant().read(bytes, command::readResult)}.
 *
 * @param <R> what it returns; {@link Nothing} where the schema says nothing; nullable where types stand for several versions, of
 *     which one returns nothing
 */
public interface Command<R extends @Nullable Object> extends QapiObject {
    /** Returns the command's name and flags. */
    CommandInfo qapiCommand();

    /**
     * Reads the command's result.
     *
     * @param in the input; it stands on the value of the reply's {@code return}
     * @throws QapiJsonException if the JSON does not fit the result's type
     */
    R readResult(JsonInput in);
}
