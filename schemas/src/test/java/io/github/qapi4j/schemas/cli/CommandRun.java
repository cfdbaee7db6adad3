package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.interop.PathText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command printed, and its exit code. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... arguments) {
        return on(StandardCharsets.UTF_8, arguments);
    }

    static CommandRun on(Charset charset, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new Screen(charset), new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** Returns the same without a path in it, so that it is the same wherever the folder is. */
    CommandRun without(Path folder) {
        String text = PathText.of(folder);
        return new CommandRun(exitCode, out.replace(text, ""), err.replace(text, ""));
    }
}
