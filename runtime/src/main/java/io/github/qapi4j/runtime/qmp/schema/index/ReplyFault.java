package io.github.qapi4j.runtime.qmp.schema.index;

import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.codegen.ErrorDetails;
import io.github.qapi4j.runtime.text.Quoting;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with a reply that is JSON of the right form, and still none of QEMU's. */
public final class ReplyFault {
    private ReplyFault() {}

    static QapiJsonException lacks(String metaType, String name) {
        return of(
                "a whole description",
                "a part of one",
                "the description of " + metaType(metaType) + " " + Quoting.quote(name)
                        + " lacks a member that each of its sort has");
    }

    static QapiJsonException dangling(String type) {
        return of(
                "descriptions of all types",
                "a reply without that of " + Quoting.quote(type),
                "type " + Quoting.quote(type) + " is named and not described; is the reply cut off?");
    }

    static QapiJsonException twice(String sort, String name) {
        return of("one " + sort + " of a name", "two", sort + " " + Quoting.quote(name) + " is described twice");
    }

    static QapiJsonException misfit(String type, String problem) {
        return of("a description that makes sense", "one that does not", "type " + Quoting.quote(type) + " " + problem);
    }

    static QapiJsonException noCommands() {
        return of("commands", "none", "no command is described, so that this is no reply of query-qmp-schema");
    }

    /** Returns the exception for a reply that is longer than any. */
    public static QapiJsonException tooLarge(long bytes, long limit) {
        return of(
                "at most " + limit + " bytes",
                bytes + " bytes",
                "this is no reply of query-qmp-schema: it has " + bytes
                        + " bytes, and those of QEMU have a quarter of a million");
    }

    /** Returns the same exception, with the name of the file in front. */
    public static QapiJsonException in(Path file, QapiJsonException fault) {
        return new QapiJsonException(
                new ErrorDetails(
                        file.toString(),
                        null,
                        List.of(),
                        false,
                        null,
                        null,
                        fault.expected(),
                        fault.found(),
                        fault.description()),
                fault);
    }

    private static String metaType(String word) {
        return word.isEmpty() ? "entity" : Quoting.clip(word);
    }

    private static QapiJsonException of(String expected, String found, String problem) {
        return new QapiJsonException(
                new ErrorDetails(null, null, List.of(), false, "SchemaInfo", null, expected, found, problem), null);
    }
}
