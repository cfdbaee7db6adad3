package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendSelection;
import io.github.qapi4j.schemas.interop.select.RefusedBackend;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendBlockFeature;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendGPUFeature;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendInputFeature;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendType;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.Option;

/** {@code probe}: what can the backends do? */
final class ProbeCommand implements Subcommand {
    private static final int LONGEST = 86_400;

    private static final Option TYPE = Option.builder()
            .longOpt("type")
            .argName("TYPE")
            .hasArg()
            .desc("Choose the first backend of this type, such as gpu.")
            .get();

    private static final Option FEATURE = Option.builder()
            .longOpt("feature")
            .argName("FEATURE")
            .hasArg()
            .desc("The backend to be chosen must have this feature, such as virgl; may be repeated.")
            .get();

    private static final Option TIMEOUT = Option.builder()
            .longOpt("timeout")
            .argName("SECONDS")
            .hasArg()
            .desc("How long to wait for each backend; 5 if it is not said.")
            .get();

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String description() {
        return "Runs the vhost-user backends with --print-capabilities; with --type, until one suits.";
    }

    @Override
    public List<Option> options() {
        return LookupOptions.with(List.of(TYPE, FEATURE, TIMEOUT));
    }

    @Override
    public List<String> footer() {
        return List.of("The exit code is 1 if a backend does not answer or, with --type, if none suits.");
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LookupOptions options = LookupOptions.of(call);
        String type = call.value(TYPE);
        List<String> features = call.values(FEATURE);
        int timeout = call.number(TIMEOUT, 5, LONGEST);
        options.allowOnly(DescriptorKind.VHOST_USER, name());
        if (type == null && !features.isEmpty()) {
            throw new UsageException("say with --type which backends must have the feature");
        }
        VhostUserBackends backends = VhostUserBackends.discover(options.searchPath())
                .withProbe(VhostUserBackends.PROBE.withHost(options.host()).withTimeout(Duration.ofSeconds(timeout)));
        options.remarkOnMissing(backends.catalog());
        return type == null ? all(backends, options) : first(backends, type, features, options);
    }

    private static int all(VhostUserBackends backends, LookupOptions options) {
        List<ProbedBackend> probed = new ArrayList<>();
        for (DescriptorEntry<VhostUserBackend> entry : backends.catalog().entries()) {
            ProbeOutcome<VHostUserBackendCapabilities> outcome = backends.probe(entry.value());
            probed.add(ProbedBackend.of(entry, outcome, outcome.accept(OutcomeWords.INSTANCE), outcome.describe()));
        }
        print(probed, options);
        return probed.stream().allMatch(backend -> backend.status().equals("answered"))
                ? ExitCode.OK
                : ExitCode.NEGATIVE;
    }

    private static int first(VhostUserBackends backends, String wanted, List<String> features, LookupOptions options) {
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
            remarkOnType(wanted, backends, options);
        }
        if (selection.chosen().isEmpty()) {
            remarkOnFeatures(features, options);
        }
        if (!probed.isEmpty() || options.isJson()) {
            print(probed, options);
        }
        return selection.chosen().isPresent() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    /** Says what a type may have meant of which there is no backend, and what there is instead. */
    private static void remarkOnType(String wanted, VhostUserBackends backends, LookupOptions options) {
        Set<String> known = Invocation.words(VHostUserBackendType.values()).keySet();
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

    /** Says which wanted features QEMU does not know either: they may be misspelt. */
    private static void remarkOnFeatures(List<String> wanted, LookupOptions options) {
        Set<String> known = new TreeSet<>(
                Invocation.words(VHostUserBackendBlockFeature.values()).keySet());
        known.addAll(Invocation.words(VHostUserBackendGPUFeature.values()).keySet());
        known.addAll(Invocation.words(VHostUserBackendInputFeature.values()).keySet());
        for (String feature : new LinkedHashSet<>(wanted)) {
            if (!known.contains(feature)) {
                options.remark("QEMU does not know the feature '" + feature + "'" + Suggestion.hint(feature, known));
            }
        }
    }

    private static void print(List<ProbedBackend> probed, LookupOptions options) {
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
