package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import java.util.List;

/**
 * What a run says when it is done, such as {@code Generated 27 types from 2 schemas (27 written, 0 deleted, 0 unchanged)}.
 *
 * @param schemas what was read, such as {@code 2 schemas}
 * @param files what was generated; not all files are types
 * @param summary what became of the files
 * @param deleted how many files of an earlier run were deleted
 */
record GenerationSummary(String schemas, List<OutputFile> files, OutputFolder.Summary summary, int deleted) {
    @Override
    public String toString() {
        long types = files.stream().filter(OutputFile::isType).count();
        return "Generated " + count(types, "type") + " from " + schemas + " (" + summary.written() + " written, "
                + deleted + " deleted, " + summary.unchanged() + " unchanged)";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
