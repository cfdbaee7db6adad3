package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.Host;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds out which kind of descriptor is meant where nobody says so. */
final class KindDetector {
    private static final Set<String> OF_FIRMWARE = Set.of("interface-types", "mapping", "targets", "features");
    private static final int LIMIT = 1 << 20;

    private KindDetector() {}

    /** Goes by the name of the directory; it is one of firmware only if it is called so. */
    static KindView<?> ofDirectory(Path directory) {
        return isNamed(directory, KindView.FIRMWARE) ? KindView.FIRMWARE : KindView.VHOST_USER;
    }

    /** Goes by the name of the file's directory, and else by the members of the file that a host's links lead to. */
    static KindView<?> ofFile(Path file, Host host) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory != null && (isNamed(directory, KindView.FIRMWARE) || isNamed(directory, KindView.VHOST_USER))) {
            return ofDirectory(directory);
        }
        Optional<Path> real = host.follow(file).filter(Files::isRegularFile);
        if (real.isEmpty()) {
            return KindView.VHOST_USER;
        }
        try (InputStream in = Files.newInputStream(real.get())) {
            return ofMembers(in.readNBytes(LIMIT));
        } catch (IOException | JacksonException e) {
            // The check itself says what is wrong with it.
            return KindView.VHOST_USER;
        }
    }

    private static KindView<?> ofMembers(byte[] text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return KindView.VHOST_USER;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (OF_FIRMWARE.contains(parser.currentName())) {
                    return KindView.FIRMWARE;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return KindView.VHOST_USER;
        }
    }

    private static boolean isNamed(@Nullable Path directory, KindView<?> kind) {
        return directory != null && directory.endsWith(kind.word());
    }
}
