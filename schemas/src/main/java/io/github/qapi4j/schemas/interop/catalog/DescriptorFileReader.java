package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.IoMessages;
import io.github.qapi4j.schemas.interop.JsonFailure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads one descriptor file. */
final class DescriptorFileReader<T> {
    /** The largest descriptor, in bytes: 1 MiB, as libvirt has it. */
    static final int LIMIT = 1 << 20;

    private final FileAccess access;
    private final JsonReader<T> reader;
    private final QapiJson json;

    DescriptorFileReader(FileAccess access, JsonReader<T> reader) {
        this(access, reader, QapiJson.tolerant());
    }

    private DescriptorFileReader(FileAccess access, JsonReader<T> reader, QapiJson json) {
        this.access = access;
        this.reader = reader;
        this.json = json;
    }

    /** Returns a reader that takes what the schema does not know for a problem of the content. */
    DescriptorFileReader<T> strict() {
        return new DescriptorFileReader<>(access, reader, QapiJson.strict());
    }

    /**
     * Reads a file; whatever is wrong with it becomes a problem.
     *
     * @param path the file as the user knows it
     * @param real the regular file at the end of its links
     */
    DescriptorRead<T> read(Path path, Path real) {
        byte[] bytes;
        try {
            bytes = access.read(real, LIMIT);
        } catch (NoSuchFileException | ChangedFileException e) {
            return failed(new FileProblem.Changed(path));
        } catch (IOException e) {
            return failed(new FileProblem.UnreadableFile(path, IoMessages.text(e)));
        }
        if (bytes.length > LIMIT) {
            return failed(new FileProblem.TooLarge(path, LIMIT));
        }
        try {
            return new DescriptorRead<>(json.read(bytes, reader), null);
        } catch (QapiJsonException e) {
            return failed(path, JsonFailure.of(e));
        }
    }

    private static <T> DescriptorRead<T> failed(Path path, JsonFailure failure) {
        return failed(new ContentProblem.BadContent(path, failure.place(), failure.malformed(), failure.detail()));
    }

    private static <T> DescriptorRead<T> failed(DescriptorProblem problem) {
        return new DescriptorRead<>(null, problem);
    }
}
