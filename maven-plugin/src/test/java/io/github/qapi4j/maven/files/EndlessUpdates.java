package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that updates a folder over and over, each time to another generation of files, until it is killed. */
final class EndlessUpdates {
    private static final int FILES = 40;

    private EndlessUpdates() {}

    public static void main(String[] args) throws IOException {
        ProjectFolders folders = folders(Path.of(args[0]));
        int generation = Integer.parseInt(args[1]);
        update(folders, generation);
        System.out.println("running");
        while (true) {
            generation++;
            update(folders, generation);
        }
    }

    static ProjectFolders folders(Path base) {
        return new ProjectFolders(base, base.resolve("src"), base.resolve("out"), base.resolve("state/generate/one"));
    }

    static void update(ProjectFolders folders, int generation) throws IOException {
        Path classes = folders.base().resolve("classes");
        OutputPlace place = new OutputPlace(folders.output(), classes.resolve("META-INF/qapi"), classes, null);
        new OutputUpdate(folders, ManifestFile.read(folders), place, new Cleaning(false, true))
                .apply(run(generation), List.of(), wanted(folders, generation));
    }

    static BuildFingerprint run(int generation) {
        return new BuildFingerprint("1.0", List.of("generation=" + generation));
    }

    /** Of each generation, a third of the names is new, and a third of the others has another content. */
    static List<OutputSet> wanted(ProjectFolders folders, int generation) {
        return List.of(new OutputSet(
                folders.output(),
                IntStream.range(0, FILES)
                        .mapToObj(i -> i % 3 == 0
                                ? new OutputFile("p" + generation + "/F" + i + ".java", text(i, generation))
                                : new OutputFile("p/F" + i + ".java", text(i, i % 3 == 1 ? generation : 0)))
                        .toList()));
    }

    private static String text(int number, int generation) {
        return ("// file " + number + " of generation " + generation + "\n").repeat(100);
    }
}
