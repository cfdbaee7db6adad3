package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyReader;
import tools.jackson.core.JsonGenerator;

/** The command that asks for everything. */
record QuerySchema() implements Command<QemuSchema> {
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
    public void writeMembers(JsonGenerator out) {}
}
