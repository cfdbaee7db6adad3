package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.Firmwares;
import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.Table;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.select.FirmwareMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;
import tools.jackson.core.JsonGenerator;

/** {@code select}: which firmware should a guest get? */
final class SelectCommand implements Subcommand {
    /**
     * An image that was looked at.
     *
     * @param entry its descriptor
     * @param objections why it does not suit; empty if it is chosen
     */
    private record Candidate(DescriptorEntry<Firmware> entry, List<String> objections) {
        boolean isChosen() {
            return objections.isEmpty();
        }

        String status() {
            return isChosen() ? "chosen" : "refused";
        }
    }

    @Override
    public String name() {
        return "select";
    }

    @Override
    public String description() {
        return "Chooses the first firmware image that suits a guest, and says why those before it do not.";
    }

    @Override
    public List<Option> options() {
        return LookupOptions.with(FirmwareWish.all());
    }

    @Override
    public List<String> footer() {
        return List.of(
                "What is not said does not matter. Descriptors know machines by their full names,",
                "such as pc-q35-9.2, and no aliases. The exit code is 1 if no image suits.");
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LookupOptions options = LookupOptions.of(call);
        FirmwareWish wish = FirmwareWish.of(call);
        options.allowOnly(DescriptorKind.FIRMWARE, name());
        Firmwares firmwares = Firmwares.discover(options.searchPath());
        options.remarkOnMissing(firmwares.catalog());
        List<DescriptorEntry<Firmware>> entries = firmwares.catalog().entries();
        wish.unknownFeatures(entries).forEach(options::remark);
        List<Candidate> candidates = candidates(entries, wish.matcher());
        options.print(options.isJson() ? json(candidates) : text(candidates, options.screen()));
        return candidates.stream().anyMatch(Candidate::isChosen) ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    /** Returns the image that was chosen, if any, and then those before it, in order. */
    private static List<Candidate> candidates(List<DescriptorEntry<Firmware>> entries, FirmwareMatcher matcher) {
        List<Candidate> candidates = new ArrayList<>();
        for (DescriptorEntry<Firmware> entry : entries) {
            Candidate candidate = new Candidate(entry, matcher.objections(entry.value()));
            if (candidate.isChosen()) {
                candidates.add(0, candidate);
                return candidates;
            }
            candidates.add(candidate);
        }
        return candidates;
    }

    private static String text(List<Candidate> candidates, Screen screen) {
        if (candidates.isEmpty()) {
            return "No firmware to choose from; 'qapi-interop explain --kind firmware' says where it was looked for\n";
        }
        Table table = new Table(screen, List.of("STATUS", "DESCRIPTION", "FILE"));
        for (Candidate candidate : candidates) {
            Firmware firmware = candidate.entry.value();
            table.add(
                    List.of(candidate.status(), firmware.description(), candidate.entry.pathText()), notes(candidate));
        }
        return table.text();
    }

    private static List<String> notes(Candidate candidate) {
        if (!candidate.isChosen()) {
            return candidate.objections;
        }
        List<String> notes = new ArrayList<>();
        Map<String, Object> members = Summary.of(candidate.entry.value()).members();
        for (String name : List.of("device", "mode", "filename", "format", "nvram-template", "nvram-template-format")) {
            if (members.containsKey(name)) {
                notes.add(name + ": " + members.get(name));
            }
        }
        candidate.entry.problems().stream().map(DescriptorProblem::message).forEach(notes::add);
        return notes;
    }

    private static String json(List<Candidate> candidates) {
        return JsonText.of(json -> {
            json.writeStartArray();
            candidates.forEach(candidate -> json(json, candidate));
            json.writeEndArray();
        });
    }

    private static void json(JsonGenerator json, Candidate candidate) {
        json.writeStartObject();
        json.writeStringProperty("name", candidate.entry.name());
        json.writeStringProperty("path", candidate.entry.pathText());
        json.writeStringProperty("kind", DescriptorKind.FIRMWARE.folder());
        json.writeStringProperty("status", candidate.status());
        List<String> reasons = candidate.isChosen()
                ? candidate.entry.problems().stream()
                        .map(DescriptorProblem::message)
                        .toList()
                : candidate.objections;
        if (!reasons.isEmpty()) {
            json.writeStringProperty("reason", String.join("; ", reasons));
        }
        Summary.of(candidate.entry.value()).members().forEach((name, value) -> JsonText.member(json, name, value));
        json.writeEndObject();
    }
}
