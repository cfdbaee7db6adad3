package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.TerminalText;
import java.util.List;

/** A catalog in words. */
final class Explanation {
    private Explanation() {}

    static String of(DescriptorKind kind, List<SearchedDirectory> directories, List<CatalogFile> files) {
        StringBuilder text = new StringBuilder();
        text.append("Directories for ")
                .append(kind.folder())
                .append(" descriptors, from the most general to the most specific:\n");
        if (directories.isEmpty()) {
            text.append("  none\n");
        }
        directories.forEach(directory -> append(text, directory));
        if (files.isEmpty()) {
            text.append("\nNo file was found in them.\n");
        } else {
            files(text, files);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, SearchedDirectory directory) {
        text.append("  ")
                .append(TerminalText.of(directory.path()))
                .append(directory.state().remark())
                .append('\n');
    }

    private static void files(StringBuilder text, List<CatalogFile> files) {
        int turn = 0;
        for (CatalogFile file : files) {
            text.append('\n').append(TerminalText.of(file.path())).append("\n  ");
            String reason = file.reason();
            switch (file.status()) {
                case ACTIVE -> {
                    text.append("counts, as number ").append(++turn).append(" in order");
                    text.append(reason == null ? "" : ", but: " + reason);
                }
                case MASKED -> text.append("does not count: it is ").append(reason);
                case IGNORED -> text.append("is ignored: ").append(reason);
                case PROBLEM -> text.append("does not count: ").append(reason);
            }
            text.append('\n');
        }
    }
}
