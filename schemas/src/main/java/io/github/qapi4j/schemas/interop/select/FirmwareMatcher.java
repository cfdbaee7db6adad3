package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareDevice;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareFormat;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
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
            new FirmwareMatcher(new Machine(null, null), null, new Loading(null, null, null), Set.of(), Set.of());

    private final Machine machine;
    private final @Nullable FirmwareOSInterface interfaceType;
    private final Loading loading;
    private final Set<String> required;
    private final Set<String> refused;

    /** The guest's machine, as far as it matters. */
    private record Machine(
            @Nullable FirmwareArchitecture architecture,
            @Nullable String name) {
        /** A list that is empty names no machine: it suits only those who do not ask. */
        boolean isAmong(List<FirmwareTarget> targets) {
            return architecture == null && name == null || targets.stream().anyMatch(this::fits);
        }

        private boolean fits(FirmwareTarget target) {
            boolean rightArchitecture = architecture == null || target.architecture() == architecture;
            return rightArchitecture
                    && target.machines().stream().anyMatch(glob -> name == null || new MachineGlob(glob).matches(name));
        }
    }

    /** How the image gets into the machine, as far as it matters. */
    private record Loading(
            @Nullable FirmwareDevice device,
            @Nullable FirmwareFormat format,
            @Nullable FirmwareFlashMode mode) {
        void object(FirmwareMapping mapping, List<String> objections) {
            if (device != null && mapping.device() != device) {
                objections.add("it is not mapped as " + device.wireName());
            }
            if (format != null && format != formatOf(mapping)) {
                objections.add("it is no " + format.wireName() + " file");
            }
            if (mode != null && mode != modeOf(mapping)) {
                objections.add("it is not in flash in mode " + mode.wireName());
            }
        }

        /** Only files for flash have a format; all others are loaded as they are. */
        private static @Nullable FirmwareFormat formatOf(FirmwareMapping mapping) {
            if (mapping instanceof FirmwareMapping.Flash flash) {
                return flash.value().executable().format();
            }
            return mapping instanceof FirmwareMapping.Unrecognized ? null : FirmwareFormat.RAW;
        }

        private static @Nullable FirmwareFlashMode modeOf(FirmwareMapping mapping) {
            return mapping instanceof FirmwareMapping.Flash flash
                    ? Objects.requireNonNullElse(flash.value().mode(), FirmwareFlashMode.SPLIT)
                    : null;
        }
    }

    private FirmwareMatcher(
            Machine machine,
            @Nullable FirmwareOSInterface interfaceType,
            Loading loading,
            Set<String> required,
            Set<String> refused) {
        this.machine = machine;
        this.interfaceType = interfaceType;
        this.loading = loading;
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
        return new FirmwareMatcher(new Machine(wanted, machine.name), interfaceType, loading, required, refused);
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
        return new FirmwareMatcher(named, interfaceType, loading, required, refused);
    }

    /** Returns a matcher for guests that start by this interface; not {@code UNRECOGNIZED}. */
    public FirmwareMatcher interfaceType(FirmwareOSInterface wanted) {
        wanted.wireName();
        return new FirmwareMatcher(machine, wanted, loading, required, refused);
    }

    /** Returns a matcher for images that get into the machine in this way; not {@code UNRECOGNIZED}. */
    public FirmwareMatcher device(FirmwareDevice wanted) {
        wanted.wireName();
        return with(new Loading(wanted, loading.format, loading.mode));
    }

    /**
     * Returns a matcher for images in this file format; not {@code UNRECOGNIZED}. An image that is not mapped as flash has
     * no format of its own and counts as {@code raw}. The template for variables may be in another format.
     */
    public FirmwareMatcher imageFormat(FirmwareFormat wanted) {
        wanted.wireName();
        return with(new Loading(loading.device, wanted, loading.mode));
    }

    /**
     * Returns a matcher for images in flash that keep their variables in this way; not {@code UNRECOGNIZED}. A descriptor
     * that does not say how means {@code split}.
     */
    public FirmwareMatcher flashMode(FirmwareFlashMode wanted) {
        wanted.wireName();
        return with(new Loading(loading.device, loading.format, wanted));
    }

    private FirmwareMatcher with(Loading other) {
        return new FirmwareMatcher(machine, interfaceType, other, required, refused);
    }

    /** Returns a matcher that demands more features; none may be {@code UNRECOGNIZED}. */
    public FirmwareMatcher requiring(FirmwareFeature... features) {
        return requiring(texts(features));
    }

    /** Returns a matcher that demands more features, by their wire names; the schema need not know them. */
    public FirmwareMatcher requiring(Set<String> features) {
        return new FirmwareMatcher(machine, interfaceType, loading, union(required, features), refused);
    }

    /** Returns a matcher that refuses more features; none may be {@code UNRECOGNIZED}. */
    public FirmwareMatcher refusing(FirmwareFeature... features) {
        return refusing(texts(features));
    }

    /** Returns a matcher that refuses more features, by their wire names; the schema need not know them. */
    public FirmwareMatcher refusing(Set<String> features) {
        return new FirmwareMatcher(machine, interfaceType, loading, required, union(refused, features));
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
        loading.object(firmware.mapping(), objections);
        List<String> features = firmware.featuresTexts();
        required.stream()
                .filter(feature -> !features.contains(feature))
                .forEach(feature -> objections.add("it lacks '" + feature + "'"));
        refused.stream().filter(features::contains).forEach(feature -> objections.add("it has '" + feature + "'"));
        return objections;
    }

    private static Set<String> texts(FirmwareFeature... features) {
        Set<String> texts = new TreeSet<>();
        for (FirmwareFeature feature : features) {
            texts.add(feature.wireName());
        }
        return texts;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
