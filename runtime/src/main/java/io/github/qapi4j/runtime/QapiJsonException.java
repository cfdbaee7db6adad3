package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.ErrorDetails;
import java.util.LinkedList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * JSON that does not fit its type, or that cannot be read or written at all: the one exception of this library, on the
 * direct path and through any mapper.
 *
 * <p>The message starts with what is known of the place ({@code FILE:LINE:COLUMN:}), names the type, what was expected and
 * what was found, and ends with the JSON pointer. Texts that come from the input are clipped and their control characters
 * escaped. {@link #getLocation()} has the place in numbers; it is null where there is none, as on writing.
 */
public final class QapiJsonException extends JacksonException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String source;
    private final boolean pathGrows;
    private final @Nullable String typeName;
    private final @Nullable String memberName;
    private final String expected;
    private final String found;
    private final String description;

    /**
     * Makes the exception. Only the runtime itself does.
     *
     * @param details what is wrong, and where
     * @param cause what was thrown below, or null
     */
    public QapiJsonException(ErrorDetails details, @Nullable Throwable cause) {
        super(null, details.message(), details.location(), cause);
        this.source = details.source();
        this.pathGrows = details.pathGrows();
        this.typeName = details.typeName();
        this.memberName = details.memberName();
        this.expected = details.expected();
        this.found = details.found();
        this.description = details.description();
        this._path = new LinkedList<>(details.path());
    }

    /** Returns the path of the file that was read or written, as the caller gave it; null if there is none. */
    public @Nullable String source() {
        return source;
    }

    /**
     * Returns the JSON pointer (RFC 6901) of the value at fault, from the root of the document; empty for the root. In a
     * pointer a member called {@code 0} looks as the first element of an array does; {@link #getPath()} tells one from the
     * other.
     */
    public String jsonPath() {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : getPath()) {
            String name = step.getPropertyName();
            pointer.append('/');
            if (name == null) {
                pointer.append(Math.max(0, step.getIndex()));
            } else {
                pointer.append(name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    /** Returns the schema's name of the type that was read or written; null if no type was yet, as in malformed JSON. */
    public @Nullable String typeName() {
        return typeName;
    }

    /** Returns the wire name of the member at fault, not shortened; null if the fault is not in one member. */
    public @Nullable String memberName() {
        return memberName;
    }

    /** Returns what would have been right, in words. */
    public String expected() {
        return expected;
    }

    /** Returns what was there instead, in words, clipped and escaped. */
    public String found() {
        return found;
    }

    /** Returns the message without the file, line and column at its front: the type, what is wrong, and the JSON pointer. */
    public String description() {
        return description + ErrorDetails.at(jsonPath());
    }

    /** Takes a step from databind's readers around the generated type; not where the path is complete from the start. */
    @Override
    public JacksonException prependPath(Reference reference) {
        return pathGrows ? super.prependPath(reference) : this;
    }

    /** Returns the message with its place and path, without Jackson's own additions. */
    @Override
    protected String _buildMessage() {
        return getOriginalMessage() + ErrorDetails.at(jsonPath());
    }
}
