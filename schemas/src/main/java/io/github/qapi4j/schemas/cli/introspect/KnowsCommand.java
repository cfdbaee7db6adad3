package io.github.qapi4j.schemas.cli.introspect;

import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.qmp.schema.Answer;
import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.OutputFormat;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.Table;
import io.github.qapi4j.schemas.cli.line.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code knows}: does this QEMU know that? */
public final class KnowsCommand implements Subcommand {
    private static final Option REPLY = Option.builder()
            .longOpt("reply")
            .argName("FILE")
            .hasArg()
            .desc("Ask a reply of query-qmp-schema that was kept, as 'schema' writes it.")
            .get();

    /** A path and what was said to it. */
    private record Asked(SchemaPath path, Answer answer) {
        String word() {
            return answer.known().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns what is to be said of something that is known: features, and that it may be left out. */
        String remarks() {
            List<String> remarks = new ArrayList<>();
            if (answer.optional()) {
                remarks.add("optional");
            }
            remarks.addAll(answer.features());
            return remarks.isEmpty() ? "-" : String.join(", ", remarks);
        }

        List<String> notes() {
            String missing = answer.missing();
            if (missing != null) {
                return List.of(missing);
            }
            return path.toString().startsWith(answer.place()) ? List.of() : List.of("found at " + answer.place());
        }
    }

    @Override
    public String name() {
        return "knows";
    }

    @Override
    public String description() {
        return "Asks a QEMU whether it knows commands, members, values and features.";
    }

    @Override
    public String operands() {
        return "PATH...";
    }

    @Override
    public List<Option> options() {
        return List.of(LiveQemu.OPTION, REPLY, OutputFormat.OPTION);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "A PATH is, for example, query-kvm, blockdev-add/arg/driver=qcow2/data-file,",
                "'chardev-add/arg/**/reconnect-ms', block-export-add/arg/iothread:array, or",
                "migrate/arg/detach@deprecated; 'PATH1 | PATH2' asks for either.",
                "The exit code is 0 if all of them are known, and 1 if any is not, or not told.");
    }

    @Override
    public int run(Invocation call) throws UsageException {
        OutputFormat format = OutputFormat.of(call);
        LiveQemu live = LiveQemu.of(call);
        Path reply = call.path(REPLY);
        List<SchemaPath> paths = paths(call.line().getArgList());
        if ((live == null) == (reply == null)) {
            throw new UsageException("say either with --live which QEMU to ask, or with --reply which file");
        }
        QemuSchema schema;
        try {
            schema = live == null ? read(reply) : live.ask(QemuSchema::ask);
        } catch (UnavailableException failure) {
            call.remark(String.valueOf(failure.getMessage()));
            return ExitCode.UNAVAILABLE;
        }
        List<Asked> asked =
                paths.stream().map(path -> new Asked(path, schema.ask(path))).toList();
        format.print(call, format == OutputFormat.JSON ? json(asked) : text(asked, call.screen()));
        return asked.stream().allMatch(one -> one.answer().known() == Known.YES) ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private static List<SchemaPath> paths(List<String> texts) throws UsageException {
        if (texts.isEmpty()) {
            throw new UsageException("say which paths to ask for, such as blockdev-add/arg/driver=qcow2");
        }
        List<SchemaPath> paths = new ArrayList<>();
        for (String text : texts) {
            try {
                paths.add(SchemaPath.parse(text));
            } catch (IllegalArgumentException wrong) {
                throw new UsageException(String.valueOf(wrong.getMessage()));
            }
        }
        return paths;
    }

    private static QemuSchema read(@Nullable Path reply) throws UnavailableException {
        try {
            return QemuSchema.read(Objects.requireNonNull(reply));
        } catch (QapiJsonException failure) {
            throw new UnavailableException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static String text(List<Asked> asked, Screen screen) {
        Table table = new Table(screen, List.of("KNOWN", "REMARKS", "PATH"));
        asked.forEach(
                one -> table.add(List.of(one.word(), one.remarks(), one.path().toString()), one.notes()));
        return table.text();
    }

    private static String json(List<Asked> asked) {
        return JsonText.of(json -> {
            json.writeStartArray();
            asked.forEach(one -> json(json, one));
            json.writeEndArray();
        });
    }

    private static void json(JsonGenerator json, Asked one) {
        json.writeStartObject();
        json.writeStringProperty("path", one.path().toString());
        json.writeStringProperty("known", one.word());
        if (one.answer().known() == Known.YES) {
            json.writeStringProperty("place", one.answer().place());
            json.writeBooleanProperty("optional", one.answer().optional());
            JsonText.member(json, "features", one.answer().features());
        }
        JsonText.member(json, "missing", one.answer().missing());
        json.writeEndObject();
    }
}
