package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.qmp.call.FastResult;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyReader;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyScanner;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The command that asks for everything. */
record QuerySchema() implements Command<QemuSchema>, FastResult<QemuSchema> {
    private static final CommandInfo INFO = CommandInfo.of("query-qmp-schema", CommandInfo.Flag.ALLOW_PRECONFIG);

    @Override
    public CommandInfo qapiCommand() {
        return INFO;
    }

    @Override
    public QemuSchema readResult(JsonInput in) {
        return QemuSchema.of(ReplyReader.readList(in));
    }

    @Override
    public @Nullable QemuSchema readFast(byte[] json) {
        SchemaIndex index = ReplyScanner.scan(json);
        return index == null ? null : QemuSchema.of(index);
    }

    @Override
    public void writeMembers(JsonGenerator out) {}
}
