package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.output.OutputFile;
import java.util.List;
import java.util.Locale;

/** Writes Java in ASCII alone, which every compiler reads, whatever encoding it is told. */
final class UnicodeEscapes {
    private UnicodeEscapes() {}

    /** Returns the files with Unicode escapes in place of all other characters: those have a meaning everywhere in Java. */
    static List<OutputFile> escape(List<OutputFile> files) {
        return files.stream()
                .map(file -> new OutputFile(file.path(), escape(file.content()), file.isType(), file.values()))
                .toList();
    }

    private static String escape(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 100);
        text.chars().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.toString();
    }
}
