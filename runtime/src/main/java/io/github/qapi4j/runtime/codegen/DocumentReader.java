package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_NO_TOKEN;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.BadBytes;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.JsonLocation;
import io.github.qapi4j.runtime.internal.ReadPolicy;
import io.github.qapi4j.runtime.text.Quoting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one document from its first token to its last, and turns the parser's exceptions into ours. */
public final class DocumentReader {
    /** The most code points of a parser's own message that are shown. */
    private static final int LONGEST = 300;

    private static final String WITHIN_LIMITS = "JSON within the reader's limits";
    private static final String WIDER = "; if it is genuine, read it with QapiJson.withConstraints and wider ones";

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param factory makes the parser
     * @param json the document, in UTF-8
     * @param source the file's path for messages, or null
     * @param strict whether what the schema does not know is refused
     * @throws QapiJsonException if it is empty, is not JSON in UTF-8, does not fit, or is followed by more
     */
    public static <T> T read(
            JsonFactory factory, byte[] json, @Nullable String source, boolean strict, JsonReader<T> reader) {
        return read(Document.of(factory, json, source), policy(strict), reader);
    }

    /**
     * Reads a document.
     *
     * @param factory makes the parser
     * @param json the document
     * @param strict whether what the schema does not know is refused
     * @throws QapiJsonException if it is empty, is not JSON, does not fit, or is followed by more
     */
    public static <T> T read(JsonFactory factory, String json, boolean strict, JsonReader<T> reader) {
        return read(Document.of(factory, json), policy(strict), reader);
    }

    /**
     * Reads the value at which a parser stands, or stands before; what comes behind it is not looked at.
     *
     * @param strict whether what the schema does not know is refused
     * @throws QapiJsonException if there is none, if it is not JSON, or does not fit
     */
    public static <T> T read(JsonParser parser, boolean strict, JsonReader<T> reader) {
        try {
            if (parser.currentToken() == null) {
                parser.nextToken();
            }
            return reader.read(JsonInput.ofPart(parser, policy(strict)));
        } catch (QapiJsonException known) {
            throw known;
        } catch (JacksonException refused) {
            String problem = Quoting.clip(refused.getOriginalMessage(), LONGEST);
            JsonLocation place = JsonLocation.of(parser.streamReadContext(), refused.getLocation());
            throw new QapiJsonException(
                    new ErrorDetails(
                            null,
                            refused.getLocation(),
                            place.path(),
                            false,
                            null,
                            place.member(),
                            "well-formed JSON",
                            problem,
                            "malformed JSON: " + problem),
                    refused);
        }
    }

    private static ReadPolicy policy(boolean strict) {
        return strict ? ReadPolicy.STRICT : ReadPolicy.TOLERANT;
    }

    private static <T> T read(Document document, ReadPolicy policy, JsonReader<T> reader) {
        if (document.isForeign()) {
            throw new QapiJsonException(foreign(document), null);
        }
        try (JsonParser parser = document.open()) {
            return read(JsonInput.ofDocument(parser, policy, document), document, reader);
        } catch (StreamConstraintsException tooLong) {
            throw new QapiJsonException(beyondLimit(document.source(), tooLong), tooLong);
        }
    }

    /** The document as a whole is longer than it may be: there is no parser yet. */
    private static ErrorDetails beyondLimit(@Nullable String source, StreamConstraintsException tooLong) {
        String limit = Quoting.clip(tooLong.getOriginalMessage(), LONGEST);
        return new ErrorDetails(
                source,
                null,
                List.of(),
                false,
                null,
                null,
                WITHIN_LIMITS,
                limit,
                "the input exceeds a limit: " + limit + WIDER);
    }

    private static ErrorDetails foreign(Document document) {
        return new ErrorDetails(
                document.source(),
                new TokenStreamLocation(null, -1L, 1, 1),
                List.of(),
                false,
                null,
                null,
                "JSON in UTF-8",
                "a text in UTF-16 or UTF-32",
                "the text is in UTF-16 or UTF-32; save it as UTF-8");
    }

    private static <T> T read(JsonInput in, Document document, JsonReader<T> reader) {
        try {
            if (in.position().tokens().next() == ID_NO_TOKEN) {
                throw fault(in, "a JSON value", "nothing", "the input is empty; expected a JSON value", null);
            }
            T value = reader.read(in);
            in.position().enter(null);
            if (in.position().tokens().parser().nextToken() != null) {
                throw fault(
                        in,
                        "the end of the input",
                        "more JSON",
                        "there is more after the value; one document holds one value",
                        null);
            }
            return value;
        } catch (QapiJsonException known) {
            throw known;
        } catch (StreamConstraintsException beyond) {
            String limit = Quoting.clip(beyond.getOriginalMessage(), LONGEST);
            throw fault(in, WITHIN_LIMITS, limit, "the input exceeds a limit: " + limit + WIDER, beyond);
        } catch (JacksonException malformed) {
            throw malformed(in, document, malformed);
        } catch (StackOverflowError tooDeep) {
            // Only wider limits than the usual ones lead here.
            throw fault(
                    in,
                    "JSON within the thread's stack",
                    "deeper nesting",
                    "the input is nested deeper than this thread's stack has room for; read it in a thread with a"
                            + " larger one",
                    null);
        }
    }

    private static QapiJsonException malformed(JsonInput in, Document document, JacksonException refusal) {
        BadBytes bad = document.badBytes();
        if (bad != null && bad.stopped(refusal.getLocation())) {
            return fault(
                    in,
                    "JSON in UTF-8",
                    bad.problem(),
                    "malformed JSON: invalid UTF-8: " + bad.problem(),
                    refusal,
                    bad.location());
        }
        String problem = Quoting.clip(refusal.getOriginalMessage(), LONGEST);
        return fault(in, "well-formed JSON", problem, "malformed JSON: " + problem, refusal);
    }

    /** Makes the exception for a generator that refused what was written, such as too deep nesting. */
    public static QapiJsonException refusedWriting(JacksonException refused) {
        String limit = refused instanceof StreamConstraintsException
                ? "; if it is genuine, write it with QapiJson.withConstraints and wider limits"
                : "";
        return refusedWriting(Quoting.clip(refused.getOriginalMessage(), LONGEST) + limit, refused);
    }

    /** Makes the exception for a value that is nested deeper than the stack has room for. */
    public static QapiJsonException refusedWriting(StackOverflowError tooDeep) {
        return refusedWriting(
                "it is nested deeper than this thread's stack has room for; write it in a thread with a larger one",
                null);
    }

    private static QapiJsonException refusedWriting(String reason, @Nullable JacksonException refused) {
        ErrorDetails details = new ErrorDetails(
                null,
                null,
                List.of(),
                false,
                null,
                null,
                "a value that can be written",
                reason,
                "cannot be written: " + reason);
        return new QapiJsonException(details, refused);
    }

    private static QapiJsonException fault(
            JsonInput in, String expected, String found, String problem, @Nullable JacksonException cause) {
        TokenStreamLocation location = cause == null ? null : cause.getLocation();
        return fault(
                in,
                expected,
                found,
                problem,
                cause,
                location == null ? in.position().tokens().parser().currentLocation() : location);
    }

    private static QapiJsonException fault(
            JsonInput in,
            String expected,
            String found,
            String problem,
            @Nullable JacksonException cause,
            TokenStreamLocation location) {
        MemberTable owner = cause == null ? null : in.position().owner();
        JsonLocation place = JsonLocation.of(in.position().tokens().parser().streamReadContext(), location);
        ErrorDetails details = new ErrorDetails(
                in.position().source(location),
                location,
                cause == null ? List.of() : place.path(),
                false,
                owner == null ? null : owner.typeName(),
                cause == null ? null : place.member(),
                expected,
                found,
                problem);
        return new QapiJsonException(details, cause);
    }
}
