package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.Firmwares;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a guest wants of its firmware, as options; the words of a descriptor are those of the command line. */
final class FirmwareWish {
    @Option(names = "--architecture", paramLabel = "ARCH", description = "Its architecture, such as x86_64.")
    private @Nullable FirmwareArchitecture architecture;

    @Option(names = "--machine", paramLabel = "NAME", description = "Its machine type, such as pc-q35-9.2.")
    private @Nullable String machine;

    @Option(
            names = "--interface",
            paramLabel = "TYPE",
            description = "The interface by which it starts: uefi, bios, openfirmware or uboot.")
    private @Nullable FirmwareOSInterface interfaceType;

    @Option(
            names = "--feature",
            paramLabel = "FEATURE",
            description = "A feature that the image must have, such as secure-boot; may be repeated.")
    private Set<String> required = new LinkedHashSet<>();

    @Option(
            names = "--without",
            paramLabel = "FEATURE",
            description = "A feature that the image must not have, such as enrolled-keys; may be repeated.")
    private Set<String> refused = new LinkedHashSet<>();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "How the image is loaded: flash, memory or kernel.")
    private @Nullable FirmwareDevice device;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "Where an image in flash keeps its variables: split, combined or stateless.")
    private @Nullable FirmwareFlashMode mode;

    @Option(
            names = "--image-format",
            paramLabel = "FORMAT",
            description = "The format of the image's file: raw or qcow2.")
    private @Nullable FirmwareFormat imageFormat;

    /** Lets the options take the words that descriptors have, and no others. */
    static void registerWords(CommandLine commandLine) {
        commandLine
                .registerConverter(FirmwareArchitecture.class, new WireNameConverter<>(FirmwareArchitecture.values()))
                .registerConverter(FirmwareOSInterface.class, new WireNameConverter<>(FirmwareOSInterface.values()))
                .registerConverter(FirmwareDevice.class, new WireNameConverter<>(FirmwareDevice.values()))
                .registerConverter(FirmwareFlashMode.class, new WireNameConverter<>(FirmwareFlashMode.values()))
                .registerConverter(FirmwareFormat.class, new WireNameConverter<>(FirmwareFormat.values()));
    }

    FirmwareMatcher matcher() {
        FirmwareMatcher matcher = FirmwareMatcher.any().requiring(required).refusing(refused);
        matcher = architecture == null ? matcher : matcher.architecture(architecture);
        matcher = machine == null ? matcher : matcher.machine(machine);
        matcher = interfaceType == null ? matcher : matcher.interfaceType(interfaceType);
        matcher = device == null ? matcher : matcher.device(device);
        matcher = mode == null ? matcher : matcher.flashMode(mode);
        return imageFormat == null ? matcher : matcher.imageFormat(imageFormat);
    }

    /** Returns a remark on each feature that neither QEMU nor any descriptor knows: it may be misspelt. */
    List<String> unknownFeatures(List<DescriptorEntry<Firmware>> entries) {
        Set<String> known = new LinkedHashSet<>(WireNameConverter.of(FirmwareFeature.values()));
        entries.forEach(entry -> known.addAll(Firmwares.featuresOf(entry.value())));
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
