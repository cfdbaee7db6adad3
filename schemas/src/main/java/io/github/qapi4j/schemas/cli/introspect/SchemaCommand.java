package io.github.qapi4j.schemas.cli.introspect;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import tools.jackson.databind.JsonNode;

/** {@code schema}: what does this QEMU know, in a file. */
public final class SchemaCommand implements Subcommand {
    private static final Option OUTPUT = Option.builder("o")
            .longOpt("output")
            .argName("FILE")
            .hasArg()
            .desc("Write it into this file, in one step; without it, the standard output gets it.")
            .get();

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String description() {
        return "Keeps what a QEMU replies to query-qmp-schema, for 'knows --reply' and 'qapi diff'.";
    }

    @Override
    public List<Option> options() {
        return List.of(LiveQemu.OPTION, OUTPUT);
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LiveQemu live = LiveQemu.of(call);
        Path file = call.path(OUTPUT);
        if (live == null) {
            throw new UsageException("say with --live which QEMU to ask");
        }
        try {
            JsonNode list = live.ask(client -> client.execute(RawCommand.of("query-qmp-schema")));
            KeptReply reply = new KeptReply(list);
            // What cannot be read again is not worth keeping.
            QemuSchema.read(QapiJson.strict().toBytes(reply));
            if (file == null) {
                call.out().print(JsonText.of(reply::writeTo));
            } else {
                QapiJson.strict().write(file, reply);
            }
            return ExitCode.OK;
        } catch (UnavailableException | QapiJsonException failure) {
            call.remark(String.valueOf(failure.getMessage()));
            return ExitCode.UNAVAILABLE;
        }
    }
}
