package org.example;

import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.EventType;
import org.example.qmp.QueryStatusCommand;
import org.example.qmp.ShutdownEvent;
import org.example.qmp.StatusInfo;
import org.example.qmp.StopEvent;

/** The types that the example names. */
final class Types {
    static final EventType<StopEvent> STOP = EventType.of("STOP", StopEvent::read);
    static final EventType<ShutdownEvent> SHUTDOWN = EventType.of("SHUTDOWN", ShutdownEvent::read);
    static final CommandType<QueryStatusCommand, StatusInfo> QUERY_STATUS =
            CommandType.of(QueryStatusCommand.INFO, QueryStatusCommand::read);

    private Types() {}
}
