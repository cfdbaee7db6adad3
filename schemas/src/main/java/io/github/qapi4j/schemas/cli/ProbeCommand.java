package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.interop.DescriptorEntry;
import io.github.qapi4j.runtime.interop.ProbeOutcome;
import io.github.qapi4j.schemas.BackendSelection;
import io.github.qapi4j.schemas.RefusedBackend;
import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code probe}: what can the backends do? */
@Command(
        name = "probe",
        description = "Runs the vhost-user backends with --print-capabilities; with --type, until one suits.",
        footer = {"", "The exit code is 1 if a backend does not answer or, with --type, if none suits."})
final class ProbeCommand implements Callable<Integer> {
    private static final int LONGEST = 86_400;

    @Spec
    private CommandSpec spec;

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
        if (options.isFirmwareOnly()) {
            throw new ParameterException(spec.commandLine(), "firmware cannot be probed; leave --kind out");
        }
        if (type == null && !features.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say with --type which backends must have the feature");
        }
        if (timeout < 1 || timeout > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--timeout takes 1 to " + LONGEST + " seconds");
        }
        VhostUserBackends backends = VhostUserBackends.discover(options.searchPath())
                .withProbe(VhostUserBackends.PROBE.withHost(options.host()).withTimeout(Duration.ofSeconds(timeout)));
        return type == null ? all(backends) : first(backends, type);
    }

    private int all(VhostUserBackends backends) {
        List<ProbedBackend> probed = new ArrayList<>();
        for (DescriptorEntry<VhostUserBackend> entry : backends.catalog().entries()) {
            ProbeOutcome<VHostUserBackendCapabilities> outcome = backends.probe(entry.value());
            probed.add(ProbedBackend.of(entry, outcome, outcome.accept(OutcomeWords.INSTANCE), outcome.describe()));
        }
        print(probed);
        return probed.stream().allMatch(backend -> backend.status().equals("answered")) ? 0 : Main.NEGATIVE;
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
        print(probed);
        return selection.chosen().isPresent() ? 0 : Main.NEGATIVE;
    }

    private void print(List<ProbedBackend> probed) {
        String text = options.isJson()
                ? JsonText.of(json -> {
                    json.writeStartArray();
                    probed.forEach(backend -> backend.writeTo(json));
                    json.writeEndArray();
                })
                : ProbedBackend.text(probed);
        spec.commandLine().getOut().print(text);
    }
}
