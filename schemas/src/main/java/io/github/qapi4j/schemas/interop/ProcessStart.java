package io.github.qapi4j.schemas.interop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this process was started with, alike in every locale: Java translates arguments, environment and working directory
 * by the locale, and under the C locale replaces every byte beyond ASCII by U+FFFD. Linux still has the bytes.
 *
 * <p>They are read as UTF-8; a byte that is none becomes U+DC80 to U+DCFF, which {@link PathText#parse} turns back. Where
 * there is no {@code /proc}, everything is as Java says.
 */
public final class ProcessStart {
    private static final Path SELF = Path.of("/proc/self");
    private static final char REPLACEMENT = '\uFFFD';

    private ProcessStart() {}

    /**
     * Returns the arguments of a {@code main} method.
     *
     * @param given the arguments as Java gave them; if they are not this process' last ones, they are returned as they are
     */
    public static List<String> arguments(String... given) {
        List<String> arguments = List.of(given);
        if (arguments.stream().allMatch(ProcessStart::isWhole)) {
            return arguments;
        }
        List<byte[]> all = read("cmdline");
        if (all.size() < given.length) {
            return arguments;
        }
        List<byte[]> last = all.subList(all.size() - given.length, all.size());
        List<String> restored = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            if (!mayBe(given[i], last.get(i))) {
                return arguments;
            }
            restored.add(isWhole(given[i]) ? given[i] : EscapedUtf8.decode(last.get(i)));
        }
        return restored;
    }

    /** Returns the environment. */
    static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        if (environment.values().stream().allMatch(ProcessStart::isWhole)) {
            return environment;
        }
        for (byte[] assignment : read("environ")) {
            String text = EscapedUtf8.decode(assignment);
            int sign = text.indexOf('=', 1);
            if (sign > 0) {
                environment.computeIfPresent(
                        text.substring(0, sign), (name, value) -> isWhole(value) ? value : text.substring(sign + 1));
            }
        }
        return environment;
    }

    /**
     * Returns the path that an argument names.
     *
     * @param text the argument, as {@link #arguments} returns it
     * @return a path that Java's file operations understand: relative if the text is, but absolute where Java does not
     *     know the working directory
     * @throws java.nio.file.InvalidPathException if no path has this text
     */
    public static Path path(String text) {
        Path path = PathText.parse(text);
        Path assumed = Path.of("").toAbsolutePath();
        if (path.isAbsolute() || isWhole(System.getProperty("user.dir", "")) && Files.isDirectory(assumed)) {
            return path;
        }
        try {
            return Files.readSymbolicLink(SELF.resolve("cwd")).resolve(path);
        } catch (IOException | UnsupportedOperationException e) {
            return path;
        }
    }

    /** Whether Java had no reason to replace anything. */
    private static boolean isWhole(String text) {
        return text.indexOf(REPLACEMENT) < 0;
    }

    /** Whether Java may have made the text of these bytes: all that it has not replaced is there, in order. */
    private static boolean mayBe(String text, byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (byte one : bytes) {
            if (one >= 0) {
                plain[length++] = one;
            }
        }
        byte[] kept = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80) {
                kept[count++] = (byte) text.charAt(i);
            }
        }
        return Arrays.equals(plain, 0, length, kept, 0, count);
    }

    /** Returns the texts in a file of the process, each of which ends in a zero; none if there is no such file. */
    private static List<byte[]> read(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(SELF.resolve(file));
        } catch (IOException e) {
            return List.of();
        }
        List<byte[]> texts = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte one : bytes) {
            if (one == 0) {
                texts.add(text.toByteArray());
                text.reset();
            } else {
                text.write(one);
            }
        }
        return texts;
    }
}
