package io.github.qapi4j.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of {@link ReachabilityMetadata} in an output folder that were generated once and are not any more. They are recognised
 * by their own words, as {@link Leftovers} recognises sources: they begin as ours do, and all types that they name are of the
 * packages of this run, so that the file of another run into the same folder is no part of this. What is reached by a link
 * inside of the folder is passed over.
 */
public final class LeftoverMetadata {
    private static final Pattern TYPE = Pattern.compile("\\{ \"type\": \"(?<package>[\\w.]+)\\.[\\w$]+\"");

    private final Path folder;
    private final Set<Path> wanted;

    /**
     * Prepares a search.
     *
     * @param folder the output folder
     * @param wanted the files of this run, below the folder
     */
    public LeftoverMetadata(Path folder, Collection<Path> wanted) {
        this.folder = folder;
        this.wanted = new HashSet<>(wanted);
    }

    /**
     * Looks for files that are about packages and no others.
     *
     * @param packages folders below the output folder; need not exist
     * @throws IOException if a file or folder cannot be read
     */
    public SortedSet<Path> about(Set<Path> packages) throws IOException {
        Path root = folder.resolve(ReachabilityMetadata.FOLDER);
        SortedSet<Path> found = new TreeSet<>();
        if (!Files.isDirectory(root) || new OutputFolder(folder).reachesByLink(root)) {
            return found;
        }
        Set<String> names = packages.stream()
                .map(each ->
                        folder.relativize(each).toString().replace('\\', '/').replace('/', '.'))
                .collect(Collectors.toSet());
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isCandidate = attributes.isRegularFile()
                        && file.endsWith(ReachabilityMetadata.NAME)
                        && !wanted.contains(file);
                if (isCandidate && isAbout(names, Files.readAllBytes(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isAbout(Set<String> packages, byte[] content) {
        if (!SourceHeader.isIn(content)) {
            return false;
        }
        Set<String> named = new HashSet<>();
        for (Matcher types = TYPE.matcher(new String(content, StandardCharsets.UTF_8)); types.find(); ) {
            named.add(types.group("package"));
        }
        return !named.isEmpty() && packages.containsAll(named);
    }
}
