package io.github.qapi4j.schemas;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileReference;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.BackendProbe;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendAbilities;
import io.github.qapi4j.schemas.interop.select.BackendSelection;
import io.github.qapi4j.schemas.interop.select.ChosenBackend;
import io.github.qapi4j.schemas.interop.select.RefusedBackend;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendType;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The vhost-user backends of a host: what is installed, and which to use. */
public final class VhostUserBackends {
    /** How descriptors of backends are read; the program that they name is looked for. */
    public static final DescriptorFormat<VhostUserBackend> FORMAT = new DescriptorFormat<>(
            DescriptorKind.VHOST_USER,
            VhostUserBackend::read,
            backend -> List.of(FileReference.program("/binary", backend.binary())));

    /** Asks backends; it waits for 5 seconds. */
    public static final BackendProbe<VHostUserBackendCapabilities> PROBE = BackendProbe.of(
            VHostUserBackendCapabilities::read,
            capabilities -> BackendAbilities.of(capabilities).type());

    private final DescriptorCatalog<VhostUserBackend> catalog;
    private final BackendProbe<VHostUserBackendCapabilities> probe;

    private VhostUserBackends(
            DescriptorCatalog<VhostUserBackend> catalog, BackendProbe<VHostUserBackendCapabilities> probe) {
        this.catalog = catalog;
        this.probe = probe;
    }

    /** Looks in the directories of the distribution, the administrator and the user. */
    public static VhostUserBackends discover() {
        return discover(DescriptorSearchPath.spec());
    }

    /** Looks in the directories of a search path; the programs are looked for on that path's host. */
    public static VhostUserBackends discover(DescriptorSearchPath searchPath) {
        return new VhostUserBackends(DescriptorCatalog.discover(FORMAT, searchPath), PROBE.withHost(searchPath.host()));
    }

    /** Returns the type that a descriptor names, by its wire name, whether the schema knows it or not. */
    public static String typeOf(VhostUserBackend backend) {
        if (backend.type() != VHostUserBackendType.UNRECOGNIZED) {
            return backend.type().wireName();
        }
        List<String> raw = backend.unknownMembers().unrecognized("type");
        return raw.isEmpty() ? "" : raw.get(0);
    }

    /** Returns the same backends, asked in another way. */
    public VhostUserBackends withProbe(BackendProbe<VHostUserBackendCapabilities> other) {
        return new VhostUserBackends(catalog, Objects.requireNonNull(other));
    }

    /** Returns what was found. */
    public DescriptorCatalog<VhostUserBackend> catalog() {
        return catalog;
    }

    /** Asks a backend what it can do; it must be of the type that its descriptor names. */
    public ProbeOutcome<VHostUserBackendCapabilities> probe(VhostUserBackend backend) {
        return probe.run(backend.binary(), typeOf(backend));
    }

    /**
     * Asks the backends of a type, in order, until one has all features.
     *
     * @param type the type; not {@code UNRECOGNIZED}
     * @param requiredFeatures constants such as {@code VHostUserBackendGPUFeature.VIRGL}
     * @throws IllegalStateException if a constant is {@code UNRECOGNIZED}
     */
    public BackendSelection selectBackend(VHostUserBackendType type, QapiEnum... requiredFeatures) {
        return selectBackend(
                type.wireName(),
                Stream.of(requiredFeatures).map(QapiEnum::wireName).toList());
    }

    /**
     * Asks the backends of a type, in order, until one has all features.
     *
     * @param type the type's wire name, such as {@code gpu}; the schema need not know it
     * @param requiredFeatures wire names such as {@code virgl}; the schema need not know them
     */
    public BackendSelection selectBackend(String type, Collection<String> requiredFeatures) {
        List<RefusedBackend> refused = new ArrayList<>();
        for (DescriptorEntry<VhostUserBackend> entry : catalog.entries()) {
            if (!typeOf(entry.value()).equals(type)) {
                continue;
            }
            ProbeOutcome<VHostUserBackendCapabilities> outcome = probe(entry.value());
            List<String> missing = new ArrayList<>();
            if (outcome instanceof ProbeOutcome.Answered<VHostUserBackendCapabilities> answer) {
                missing.addAll(requiredFeatures);
                missing.removeAll(BackendAbilities.of(answer.value()).features());
                if (missing.isEmpty()) {
                    return new BackendSelection(Optional.of(new ChosenBackend(entry, answer.value())), refused);
                }
            }
            refused.add(new RefusedBackend(entry, outcome, missing));
        }
        return new BackendSelection(Optional.empty(), refused);
    }
}
