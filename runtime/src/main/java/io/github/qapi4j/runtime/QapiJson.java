package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.DocumentReader;
import io.github.qapi4j.runtime.internal.CoreJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Reads and writes generated types without a mapper, which saves a short program most of its start-up time.
 *
 * <p>{@code QapiJson.tolerant().read(path, VhostUserBackend::read)} reads one JSON document; anything after it is an error.
 * All instances are immutable and may be shared. All methods throw {@link QapiJsonException} and no other exception about the
 * JSON or the file; in positions, lines and columns count from 1, and columns are bytes where bytes or a file are read, and
 * Java characters where a string is.
 *
 * <p>Bytes are UTF-8 and nothing else: an overlong form, a surrogate or a number beyond U+10FFFF is refused wherever it
 * stands, though Jackson takes some of them in values. A lone surrogate in a string is written as its escape.
 */
public final class QapiJson {
    private static final QapiJson TOLERANT = new QapiJson(false, CoreJson.FACTORY);
    private static final QapiJson STRICT = new QapiJson(true, CoreJson.FACTORY);

    private final boolean strict;
    private final JsonFactory factory;

    private QapiJson(boolean strict, JsonFactory factory) {
        this.strict = strict;
        this.factory = factory;
    }

    /**
     * Returns the reader for what a peer of another version sends: unknown members are left out or kept, as the type was
     * generated; unknown enum values become {@code UNRECOGNIZED}.
     */
    public static QapiJson tolerant() {
        return TOLERANT;
    }

    /**
     * Returns the reader that refuses unknown members and unknown enum values. Arguments of a command that may go beyond the
     * schema ({@code FREE_ARGUMENTS}) are not unknown.
     */
    public static QapiJson strict() {
        return STRICT;
    }

    /**
     * Returns a reader and writer with other limits on what it reads, wider or narrower; else it does what this one does.
     *
     * <p>The limits are Jackson's. Without a call of this method they are what Jackson comes with: 500 levels of nesting,
     * numbers of 1,000 characters, names of 50,000 characters and strings of 100,000,000 characters; the length of the
     * document and the number of its tokens have no limit. The limit on nesting holds for writing, too. Reading and writing
     * take some stack for each level: more than some thousand levels are a matter of the thread's stack, and what is too
     * deep for it is refused.
     *
     * <p>Make the result once and share it: it has buffers and a table of names of its own.
     *
     * @param constraints the limits; they are copied
     */
    public QapiJson withConstraints(StreamReadConstraints constraints) {
        return new QapiJson(strict, CoreJson.withConstraints(constraints));
    }

    /**
     * Reads a document.
     *
     * @param json the document in UTF-8
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if it is not JSON in UTF-8, or does not fit the type
     */
    public <T> T read(byte[] json, JsonReader<T> reader) {
        return DocumentReader.read(factory, json, null, strict, reader);
    }

    /**
     * Reads a document that is a part of an array, such as one line of what a peer sent. Positions in errors count from the
     * part's first byte, and what stands around it is not looked at.
     *
     * @param bytes the array that has the document, in UTF-8
     * @param offset the index of the document's first byte
     * @param length the document's length in bytes
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if the part is not JSON in UTF-8, or does not fit the type
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public <T> T read(byte[] bytes, int offset, int length, JsonReader<T> reader) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        // Copied, so that all places count from the first byte of the document.
        return read(Arrays.copyOfRange(bytes, offset, offset + length), reader);
    }

    /**
     * Reads a document.
     *
     * @param json the document
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if it is not JSON, or does not fit the type
     */
    public <T> T read(String json, JsonReader<T> reader) {
        return DocumentReader.read(factory, json, strict, reader);
    }

    /**
     * Reads the value at which a parser stands, or of which it has not read the first token yet. The parser may be anyone's: it
     * decodes by its own rules and stays open, and afterwards it stands on the value's last token. So a program takes a value
     * out of a document that it reads by itself, such as the {@code data} of an event.
     *
     * @param parser the parser
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if there is no value, if it is not JSON, or does not fit the type
     */
    public <T> T read(JsonParser parser, JsonReader<T> reader) {
        return DocumentReader.read(parser, strict, reader);
    }

    /**
     * Reads a value from a tree. What of the tree becomes a part of the value is copied.
     *
     * @param json the tree
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if it does not fit the type
     */
    public <T> T read(JsonNode json, JsonReader<T> reader) {
        try (JsonParser parser = json.traverse(ObjectReadContext.empty())) {
            return read(parser, reader);
        }
    }

    /**
     * Reads a document from a regular file; a folder, FIFO or device is refused.
     *
     * @param file the file, in UTF-8
     * @param reader the type's {@code read} method
     * @throws QapiJsonException if it cannot be read, is not JSON in UTF-8, or does not fit
     *     the type; the message starts with the path
     */
    public <T> T read(Path file, JsonReader<T> reader) {
        return DocumentReader.read(factory, JsonFiles.read(file), file.toString(), strict, reader);
    }

    /**
     * Writes a value as compact JSON in UTF-8.
     *
     * @throws QapiJsonException if a part of the value has no JSON form
     */
    public byte[] toBytes(QapiValue value) {
        // The factory lends its buffers, so that a large value is not copied while they grow.
        BufferRecycler buffers = factory._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
            write(value, factory.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8));
            return bytes.getClearAndRelease();
        } finally {
            buffers.releaseToPool();
        }
    }

    /**
     * Writes a value as compact JSON: the text that {@link #toBytes} encodes.
     *
     * @throws QapiJsonException if a part of the value has no JSON form
     */
    public String toJson(QapiValue value) {
        // By way of bytes, so that both are the same text: where it writes characters, Jackson leaves lone surrogates
        // as they are, and these cannot be encoded.
        return new String(toBytes(value), StandardCharsets.UTF_8);
    }

    /**
     * Writes a value into a file, in place of what it held, as one line in UTF-8. The file is replaced in one step: after
     * a failure it is what it was before. A symbolic link stays, and its target is replaced; a link to nothing is refused.
     *
     * <p>Where the system has POSIX permissions, they stay, and so do the group and the owner if this program may give them;
     * a group that it may not give loses what others may not do either. What is written beside the file until then is never
     * more open than the file. A new file gets the permissions that {@code Files.write} would give to it.
     *
     * @throws QapiJsonException if a part of the value has no JSON form, or the file cannot be written
     */
    public void write(Path file, QapiValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(value, factory.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8));
        bytes.write('\n');
        JsonFiles.write(file, bytes.toByteArray());
    }

    private static void write(QapiValue value, JsonGenerator out) {
        try (out) {
            value.writeTo(out);
        } catch (QapiJsonException known) {
            throw known;
        } catch (JacksonException refused) {
            throw DocumentReader.refusedWriting(refused);
        } catch (StackOverflowError tooDeep) {
            throw DocumentReader.refusedWriting(tooDeep);
        }
    }
}
