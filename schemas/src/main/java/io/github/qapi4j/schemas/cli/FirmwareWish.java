package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareDevice;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareFormat;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.select.FirmwareMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** What a guest wants of its firmware, as options; the words of a descriptor are those of the command line. */
final class FirmwareWish {
    private static final Option ARCHITECTURE =
            option("architecture", "ARCH", "The guest's architecture, such as x86_64.");
    private static final Option MACHINE = option("machine", "NAME", "The guest's machine type, such as pc-q35-9.2.");
    private static final Option INTERFACE =
            option("interface", "TYPE", "The interface by which the guest starts: uefi, bios, openfirmware or uboot.");
    private static final Option FEATURE =
            option("feature", "FEATURE", "A feature that the image must have, such as secure-boot; may be repeated.");
    private static final Option WITHOUT = option(
            "without", "FEATURE", "A feature that the image must not have, such as enrolled-keys; may be repeated.");
    private static final Option DEVICE =
            option("device", "DEVICE", "How the image is loaded: flash, memory or kernel.");
    private static final Option MODE =
            option("mode", "MODE", "Where an image in flash keeps its variables: split, combined or stateless.");
    private static final Option IMAGE_FORMAT =
            option("image-format", "FORMAT", "The format of the image's file: raw or qcow2.");

    private final FirmwareMatcher matcher;
    private final Set<String> required;
    private final Set<String> refused;

    private FirmwareWish(FirmwareMatcher matcher, Set<String> required, Set<String> refused) {
        this.matcher = matcher;
        this.required = required;
        this.refused = refused;
    }

    private static Option option(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .argName(value)
                .hasArg()
                .desc(description)
                .get();
    }

    static List<Option> all() {
        return List.of(ARCHITECTURE, MACHINE, INTERFACE, FEATURE, WITHOUT, DEVICE, MODE, IMAGE_FORMAT);
    }

    /**
     * Returns what a call wishes.
     *
     * @throws UsageException if a word is none that descriptors have
     */
    static FirmwareWish of(Invocation call) throws UsageException {
        Set<String> required = new LinkedHashSet<>(call.values(FEATURE));
        Set<String> refused = new LinkedHashSet<>(call.values(WITHOUT));
        FirmwareMatcher matcher = FirmwareMatcher.any().requiring(required).refusing(refused);
        matcher = with(
                matcher,
                call.word(ARCHITECTURE, Invocation.words(FirmwareArchitecture.values())),
                FirmwareMatcher::architecture);
        matcher = with(matcher, call.value(MACHINE), FirmwareMatcher::machine);
        matcher = with(
                matcher,
                call.word(INTERFACE, Invocation.words(FirmwareOSInterface.values())),
                FirmwareMatcher::interfaceType);
        matcher = with(matcher, call.word(DEVICE, Invocation.words(FirmwareDevice.values())), FirmwareMatcher::device);
        matcher = with(
                matcher, call.word(MODE, Invocation.words(FirmwareFlashMode.values())), FirmwareMatcher::flashMode);
        matcher = with(
                matcher,
                call.word(IMAGE_FORMAT, Invocation.words(FirmwareFormat.values())),
                FirmwareMatcher::imageFormat);
        return new FirmwareWish(matcher, required, refused);
    }

    private static <T> FirmwareMatcher with(
            FirmwareMatcher matcher, @Nullable T wish, BiFunction<FirmwareMatcher, T, FirmwareMatcher> how) {
        return wish == null ? matcher : how.apply(matcher, wish);
    }

    FirmwareMatcher matcher() {
        return matcher;
    }

    /** Returns a remark on each feature that neither QEMU nor any descriptor knows: it may be misspelt. */
    List<String> unknownFeatures(List<DescriptorEntry<Firmware>> entries) {
        Set<String> known =
                new LinkedHashSet<>(Invocation.words(FirmwareFeature.values()).keySet());
        entries.forEach(entry -> known.addAll(entry.value().featuresTexts()));
        Set<String> unknown = new LinkedHashSet<>(required);
        unknown.addAll(refused);
        unknown.removeAll(known);
        List<String> remarks = new ArrayList<>();
        for (String feature : unknown) {
            remarks.add("warning: no firmware here has the feature '" + feature + "', and QEMU does not know it"
                    + Suggestion.hint(feature, known));
        }
        return remarks;
    }
}
