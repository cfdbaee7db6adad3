package io.github.qapi4j.schemas;

import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareDevice;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.firmware.FirmwareTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a guest wants of its firmware, as an immutable value; {@link #any()} wants nothing, and each method returns a copy
 * that wants more.
 */
public final class FirmwareMatcher implements Predicate<Firmware> {
    private static final FirmwareMatcher ANY =
            new FirmwareMatcher(new Machine(null, null), null, null, Set.of(), Set.of());

    private final Machine machine;
    private final @Nullable FirmwareOSInterface interfaceType;
    private final @Nullable FirmwareDevice device;
    private final Set<String> required;
    private final Set<String> refused;

    /** The guest's machine, as far as it matters. */
    private record Machine(
            @Nullable FirmwareArchitecture architecture,
            @Nullable String name) {
        boolean isAmong(List<FirmwareTarget> targets) {
            return targets.isEmpty()
                    ? architecture == null && name == null
                    : targets.stream().anyMatch(this::fits);
        }

        private boolean fits(FirmwareTarget target) {
            boolean rightArchitecture = architecture == null || target.architecture() == architecture;
            return rightArchitecture
                    && (name == null
                            || target.machines().stream().anyMatch(glob -> new MachineGlob(glob).matches(name)));
        }
    }

    private FirmwareMatcher(
            Machine machine,
            @Nullable FirmwareOSInterface interfaceType,
            @Nullable FirmwareDevice device,
            Set<String> required,
            Set<String> refused) {
        this.machine = machine;
        this.interfaceType = interfaceType;
        this.device = device;
        this.required = required;
        this.refused = refused;
    }

    /** Returns the matcher that every image suits. */
    public static FirmwareMatcher any() {
        return ANY;
    }

    /** Returns a matcher for guests of this architecture; not {@code UNRECOGNIZED}. */
    public FirmwareMatcher architecture(FirmwareArchitecture wanted) {
        wanted.wireName();
        return new FirmwareMatcher(new Machine(wanted, machine.name), interfaceType, device, required, refused);
    }

    /**
     * Returns a matcher for guests of this machine type.
     *
     * <p>The patterns of a descriptor know {@code *} and {@code ?}. The same target of a descriptor must have the
     * architecture and the machine.
     *
     * @param wanted the full name, such as {@code pc-q35-9.2}; descriptors do not know aliases such as {@code q35}, so ask
     *     QEMU ({@code query-machines}) what one stands for
     */
    public FirmwareMatcher machine(String wanted) {
        Machine named = new Machine(machine.architecture, Objects.requireNonNull(wanted));
        return new FirmwareMatcher(named, interfaceType, device, required, refused);
    }

    /** Returns a matcher for guests that start by this interface; not {@code UNRECOGNIZED}. */
    public FirmwareMatcher interfaceType(FirmwareOSInterface wanted) {
        wanted.wireName();
        return new FirmwareMatcher(machine, wanted, device, required, refused);
    }

    /** Returns a matcher for images that get into the machine in this way; not {@code UNRECOGNIZED}. */
    public FirmwareMatcher device(FirmwareDevice wanted) {
        wanted.wireName();
        return new FirmwareMatcher(machine, interfaceType, wanted, required, refused);
    }

    /** Returns a matcher that demands more features; none may be {@code UNRECOGNIZED}. */
    public FirmwareMatcher requiring(FirmwareFeature... features) {
        return requiring(WireNames.of(List.of(features)));
    }

    /** Returns a matcher that demands more features, by their wire names; the schema need not know them. */
    public FirmwareMatcher requiring(Set<String> features) {
        return new FirmwareMatcher(machine, interfaceType, device, union(required, features), refused);
    }

    /** Returns a matcher that refuses more features; none may be {@code UNRECOGNIZED}. */
    public FirmwareMatcher refusing(FirmwareFeature... features) {
        return refusing(WireNames.of(List.of(features)));
    }

    /** Returns a matcher that refuses more features, by their wire names; the schema need not know them. */
    public FirmwareMatcher refusing(Set<String> features) {
        return new FirmwareMatcher(machine, interfaceType, device, required, union(refused, features));
    }

    /** Returns whether an image suits. */
    @Override
    public boolean test(Firmware firmware) {
        return objections(firmware).isEmpty();
    }

    /** Returns why an image does not suit, each reason a clause without a final stop; empty if it does. */
    public List<String> objections(Firmware firmware) {
        List<String> objections = new ArrayList<>();
        if (!machine.isAmong(firmware.targets())) {
            objections.add("it is not for " + Objects.requireNonNullElse(machine.name, "machines") + " of "
                    + (machine.architecture == null ? "any architecture" : machine.architecture.wireName()));
        }
        if (interfaceType != null && !firmware.interfaceTypes().contains(interfaceType)) {
            objections.add("it has no " + interfaceType.wireName() + " interface");
        }
        if (device != null && firmware.mapping().device() != device) {
            objections.add("it is not mapped as " + device.wireName());
        }
        Set<String> features = Firmwares.featuresOf(firmware);
        required.stream()
                .filter(feature -> !features.contains(feature))
                .forEach(feature -> objections.add("it lacks '" + feature + "'"));
        refused.stream().filter(features::contains).forEach(feature -> objections.add("it has '" + feature + "'"));
        return objections;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
