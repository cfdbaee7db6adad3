package io.github.qapi4j.schemas.interop;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Says in words why the disk refused. */
public final class IoMessages {
    private IoMessages() {}

    /** Returns the reason: a clause without a final stop. */
    public static String text(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "it is not a directory";
        }
        // The message of these repeats the path, the reason does not.
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
    }

    /** Says why a program that exists could not be started. Java's message repeats the path and ends in the reason. */
    public static String ofStart(IOException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (message.contains("error=2,")) {
            return "the interpreter that it names does not exist";
        }
        int error = message.lastIndexOf("error=");
        return error < 0 ? text(e) : message.substring(message.indexOf(", ", error) + 2);
    }
}
