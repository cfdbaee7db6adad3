package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendSelection;
import io.github.qapi4j.schemas.interop.select.RefusedBackend;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendType;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code probe}: what can the backends do? */
@Command(
        name = "probe",
        description = "Runs the vhost-user backends with --print-capabilities; with --type, until one suits.",
        footer = {"", "The exit code is 1 if a backend does not answer or, with --type, if none suits."})
final class ProbeCommand implements Callable<Integer> {
    private static final int LONGEST = 86_400;

    @Mixin
    private LookupOptions options = new LookupOptions();

    @Option(names = "--type", paramLabel = "TYPE", description = "Choose the first backend of this type, such as gpu.")
    private @Nullable String type;

    @Option(
            names = "--feature",
            paramLabel = "FEATURE",
            description = "The backend to be chosen must have this feature, such as virgl; may be repeated.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for each backend; 5 if it is not said.")
    private int timeout = 5;

    @Override
    public Integer call() {
        options.allowOnly(DescriptorKind.VHOST_USER, "probe");
        if (type == null && !features.isEmpty()) {
            throw options.wrong("say with --type which backends must have the feature");
        }
        if (timeout < 1 || timeout > LONGEST) {
            throw options.wrong("--timeout takes 1 to " + LONGEST + " seconds");
        }
        VhostUserBackends backends = VhostUserBackends.discover(options.searchPath())
                .withProbe(VhostUserBackends.PROBE.withHost(options.host()).withTimeout(Duration.ofSeconds(timeout)));
        options.remarkOnMissing(backends.catalog());
        return type == null ? all(backends) : first(backends, type);
    }

    private int all(VhostUserBackends backends) {
        List<ProbedBackend> probed = new ArrayList<>();
        for (DescriptorEntry<VhostUserBackend> entry : backends.catalog().entries()) {
            ProbeOutcome<VHostUserBackendCapabilities> outcome = backends.probe(entry.value());
            probed.add(ProbedBackend.of(entry, outcome, outcome.accept(OutcomeWords.INSTANCE), outcome.describe()));
        }
        print(probed);
        return probed.stream().allMatch(backend -> backend.status().equals("answered"))
                ? ExitCode.OK
                : ExitCode.NEGATIVE;
    }

    private int first(VhostUserBackends backends, String wanted) {
        BackendSelection selection = backends.selectBackend(wanted, features);
        List<ProbedBackend> probed = new ArrayList<>();
        for (RefusedBackend refused : selection.refused()) {
            probed.add(ProbedBackend.of(refused.entry(), refused.outcome(), "refused", refused.reason()));
        }
        selection.chosen().ifPresent(chosen -> {
            ProbeOutcome<VHostUserBackendCapabilities> answer = new ProbeOutcome.Answered<>(chosen.capabilities());
            probed.add(0, ProbedBackend.of(chosen.entry(), answer, "chosen", "it suits"));
        });
        if (probed.isEmpty()) {
            remarkOnType(wanted, backends);
        }
        if (!probed.isEmpty() || options.isJson()) {
            print(probed);
        }
        return selection.chosen().isPresent() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    /** Says what a type may have meant of which there is no backend, and what there is instead. */
    private void remarkOnType(String wanted, VhostUserBackends backends) {
        List<String> known = WireNameConverter.of(VHostUserBackendType.values());
        Set<String> types = new LinkedHashSet<>(known);
        List<String> found = new ArrayList<>();
        for (DescriptorEntry<VhostUserBackend> entry : backends.catalog().entries()) {
            String one = VhostUserBackends.typeOf(entry.value());
            types.add(one);
            found.add(one + " (" + entry.name() + ")");
        }
        options.remark("there is no backend of type '" + wanted + "'"
                + (types.contains(wanted) ? "" : Suggestion.hint(wanted, types)));
        options.remark("types that QEMU knows: " + String.join(", ", known));
        options.remark("backends that were found: " + (found.isEmpty() ? "none" : String.join(", ", found)));
    }

    private void print(List<ProbedBackend> probed) {
        String text = options.isJson()
                ? JsonText.of(json -> {
                    json.writeStartArray();
                    probed.forEach(backend -> backend.writeTo(json));
                    json.writeEndArray();
                })
                : ProbedBackend.text(options.screen(), probed);
        options.print(text);
    }
}
