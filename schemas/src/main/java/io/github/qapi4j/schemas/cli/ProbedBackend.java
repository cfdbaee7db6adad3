package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.Table;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendAbilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A backend that was asked.
 *
 * @param entry its descriptor
 * @param features what it answered; empty if it did not
 * @param status what became of it, in one word
 * @param reason why it did not answer or suit; empty if it did
 */
record ProbedBackend(DescriptorEntry<VhostUserBackend> entry, List<String> features, String status, String reason) {
    static ProbedBackend of(
            DescriptorEntry<VhostUserBackend> entry,
            ProbeOutcome<VHostUserBackendCapabilities> outcome,
            String status,
            String reason) {
        boolean good = status.equals("answered") || status.equals("chosen");
        List<String> features = outcome instanceof ProbeOutcome.Answered<VHostUserBackendCapabilities> answer
                ? BackendAbilities.of(answer.value()).features()
                : List.of();
        return new ProbedBackend(entry, features, status, good ? "" : reason);
    }

    static String text(Screen screen, List<ProbedBackend> probed) {
        if (probed.isEmpty()) {
            return "No backend to ask\n";
        }
        Table table = new Table(screen, List.of("STATUS", "TYPE", "PROGRAM", "FEATURES"));
        for (ProbedBackend backend : probed) {
            VhostUserBackend value = backend.entry.value();
            String shown = backend.features.isEmpty() ? "-" : String.join(", ", backend.features);
            table.add(
                    List.of(backend.status, VhostUserBackends.typeOf(value), value.binary(), shown),
                    backend.reason.isEmpty() ? List.of() : List.of(backend.reason));
        }
        return table.text();
    }

    void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("path", entry.pathText());
        json.writeStringProperty("type", VhostUserBackends.typeOf(entry.value()));
        json.writeStringProperty("binary", entry.value().binary());
        json.writeStringProperty("status", status);
        if (reason.isEmpty()) {
            JsonText.member(json, "features", features);
        } else {
            json.writeStringProperty("reason", reason);
        }
        json.writeEndObject();
    }
}
