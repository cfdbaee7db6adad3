package io.github.qapi4j.maven.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a manifest: a heading with the version of this form, then one thing on each line, its kind before it. For so
 * little, every user of the plugin would have to download a library for some better known form.
 */
final class ManifestText {
    private static final String HEADING = "qapi-maven-plugin manifest 2";
    private static final String END = "end";
    private static final String ABSENT = "-";
    private static final String SEPARATOR = ",";

    private final ProjectFolders folders;
    private final List<String> parameters = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final SortedMap<Path, SortedMap<String, Output>> outputs = new TreeMap<>();
    private @Nullable String plugin;
    private Path folder;
    private String archive = "";

    private ManifestText(ProjectFolders folders) {
        this.folders = folders;
        this.folder = folders.output();
    }

    static String of(ProjectFolders folders, Manifest manifest) {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        BuildFingerprint fingerprint = manifest.fingerprint();
        if (fingerprint != null) {
            lines.add("plugin " + escape(fingerprint.plugin()));
            fingerprint.parameters().forEach(parameter -> lines.add("parameter " + escape(parameter)));
        }
        for (Input input : manifest.inputs()) {
            addInput(input, lines);
        }
        manifest.outputs().forEach((path, files) -> {
            lines.add("folder " + escape(folders.show(path)));
            files.forEach((file, output) ->
                    lines.add("output " + digests(output) + " " + output.modified() + " " + escape(file)));
        });
        lines.add(END);
        return String.join("\n", lines) + "\n";
    }

    /** Each entry stands below its archive: no sign between the two could not be part of a path. */
    private static void addInput(Input input, List<String> lines) {
        String digest = input.digest() == null ? ABSENT : input.digest().toString();
        if (input.entry() == null) {
            lines.add("input " + digest + " " + escape(input.place()));
        } else {
            lines.add("archive " + escape(input.place()));
            lines.add("entry " + digest + " " + escape(input.entry()));
        }
    }

    /** Returns what a text says; no manifest at all where it is cut off or of another form. */
    static Manifest parse(ProjectFolders folders, String text) {
        if (!text.startsWith(HEADING + "\n") || !text.endsWith("\n" + END + "\n")) {
            return Manifest.NONE;
        }
        ManifestText reader = new ManifestText(folders);
        List<String> lines = List.of(text.split("\n"));
        try {
            lines.subList(1, lines.size() - 1).forEach(reader::accept);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Manifest.NONE;
        }
        BuildFingerprint fingerprint =
                reader.plugin == null ? null : new BuildFingerprint(reader.plugin, reader.parameters);
        return new Manifest(fingerprint, reader.inputs, reader.outputs);
    }

    private void accept(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, space)) {
            case "plugin" -> plugin = unescape(rest);
            case "parameter" -> parameters.add(unescape(rest));
            case "input" -> acceptInput(rest, null);
            case "archive" -> archive = unescape(rest);
            case "entry" -> acceptInput(rest, archive);
            case "folder" -> folder = folders.base().resolve(unescape(rest)).normalize();
            case "output" -> acceptOutput(rest);
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** Takes a digest, a blank, and the name of an entry in an archive, or that of a file where there is no archive. */
    private void acceptInput(String words, @Nullable String in) {
        int space = words.indexOf(' ');
        String name = unescape(words.substring(space + 1));
        String written = words.substring(0, space);
        Digest digest = written.equals(ABSENT) ? null : Digest.parse(written);
        inputs.add(in == null ? new Input(name, digest) : new Input(in, name, digest));
    }

    /** A line that leads out of its folder is dropped: nobody but a stray editor writes one. */
    private void acceptOutput(String words) throws InvalidPathException {
        int size = words.indexOf(' ');
        int time = words.indexOf(' ', size + 1);
        String name = unescape(words.substring(time + 1));
        if (isInside(Path.of(name).normalize())) {
            Output output =
                    new Output(digests(words.substring(0, size)), Long.parseLong(words.substring(size + 1, time)));
            outputs.computeIfAbsent(folder, unused -> new TreeMap<>()).put(name, output);
        }
    }

    private static String digests(Output output) {
        return String.join(
                SEPARATOR, output.digests().stream().map(Digest::toString).toList());
    }

    private static List<Digest> digests(String words) {
        List<Digest> digests = new ArrayList<>();
        for (String word : words.split(SEPARATOR)) {
            digests.add(Digest.parse(word));
        }
        return digests;
    }

    /** Returns whether a path leads to something below the folder that it starts from. */
    private static boolean isInside(Path file) {
        return file.getRoot() == null
                && !file.startsWith("..")
                && !file.toString().isEmpty();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        return text.indexOf('\\') < 0 ? text : text.translateEscapes();
    }
}
