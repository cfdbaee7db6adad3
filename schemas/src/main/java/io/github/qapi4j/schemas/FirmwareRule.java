package io.github.qapi4j.schemas;

import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.interop.DescriptorRule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The rules that only the description of firmware descriptors states: all of them, in the order of the document. */
public enum FirmwareRule implements DescriptorRule<Firmware> {
    /** An image offers at least one interface to the operating system. */
    NO_INTERFACE(
            "the image offers no interface, so that no guest can ask for it",
            "list at least one interface",
            Places.at("/interface-types", firmware -> firmware.interfaceTypes().isEmpty())),
    /** Features of UEFI need its interface. */
    UEFI_FEATURE_WITHOUT_UEFI(
            "'enrolled-keys', 'host-uefi-vars' and 'secure-boot' are features of UEFI, and the image has no such interface",
            "list the interface 'uefi', or leave the feature out",
            Places.features(
                    firmware -> !firmware.interfaceTypes().contains(FirmwareOSInterface.UEFI),
                    FirmwareFeature.ENROLLED_KEYS,
                    FirmwareFeature.HOST_UEFI_VARS,
                    FirmwareFeature.SECURE_BOOT)),
    /** A template for variables belongs to mode {@code split}; a missing mode means that one. */
    TEMPLATE_WITHOUT_SPLIT(
            "a template for variables belongs to mode 'split' only; in the others no file of variables is made from it",
            "leave the template out, or correct the mode",
            Places.at(
                    "/mapping/nvram-template",
                    firmware -> firmware.mapping() instanceof FirmwareMapping.Flash flash
                            && flash.value().nvramTemplate() != null
                            && Places.isOneOf(flash, FirmwareFlashMode.COMBINED, FirmwareFlashMode.STATELESS))),
    /** Mode {@code split}, also when it is not said, needs a template for variables. */
    SPLIT_WITHOUT_TEMPLATE(
            "mode 'split', which a missing mode means as well, has its variables in a file of their own, and no template"
                    + " is named for it",
            "name the template, or write down the mode 'combined' or 'stateless'",
            Places.at(
                    "/mapping",
                    firmware -> firmware.mapping() instanceof FirmwareMapping.Flash flash
                            && flash.value().nvramTemplate() == null
                            && Places.isOneOf(flash, FirmwareFlashMode.SPLIT))),
    /** An image that leaves its variables to the host and lies in flash is in mode {@code stateless}. */
    HOST_VARIABLES_IN_FLASH(
            "with 'host-uefi-vars' no flash chip stores variables, so that an image in flash belongs in mode 'stateless'",
            "set the mode to 'stateless', or map the image as 'memory'",
            Places.at(
                    "/mapping",
                    firmware -> firmware.features().contains(FirmwareFeature.HOST_UEFI_VARS)
                            && firmware.mapping() instanceof FirmwareMapping.Flash flash
                            && Places.isOneOf(flash, FirmwareFlashMode.SPLIT, FirmwareFlashMode.COMBINED))),
    /** An image is for at least one machine. */
    NO_TARGET(
            "the image is for no machine at all, so that no guest gets it",
            "list the architectures and machines that can run it",
            Places.at("/targets", firmware -> firmware.targets().isEmpty())),
    /** A target names at least one machine. */
    NO_MACHINE(
            "no machine of this architecture can run the image, so that no guest gets it",
            "list the machines, or leave the target out",
            Places.targets("machines", target -> target.machines().isEmpty())),
    /** Machines are called by their full names; software does not know what an alias stands for. */
    MACHINE_ALIAS(
            "this is an alias of a machine, which no guest's full name matches",
            "write the full name or a pattern of it, such as 'pc-q35-*'",
            Places.machines(Places::isAlias)),
    /** System Management Mode and the encryption of memory by AMD and Intel exist on x86 alone. */
    X86_FEATURE_ELSEWHERE(
            "the feature is one of x86 processors, and a target has another architecture",
            "leave the feature out, or describe the other architecture in a file of its own",
            Places.features(
                    firmware -> Places.anyTarget(firmware, architecture -> !Places.isX86(architecture)),
                    FirmwareFeature.AMD_SEV,
                    FirmwareFeature.AMD_SEV_ES,
                    FirmwareFeature.AMD_SEV_SNP,
                    FirmwareFeature.INTEL_TDX,
                    FirmwareFeature.REQUIRES_SMM)),
    /** QEMU has no device that stores UEFI variables for 32-bit machines. */
    HOST_VARIABLES_ELSEWHERE(
            "QEMU has no device for 'host-uefi-vars' on 'arm' and 'i386'",
            "leave the feature out, or describe these architectures in a file of their own",
            Places.features(
                    firmware -> Places.anyTarget(
                            firmware,
                            architecture -> architecture == FirmwareArchitecture.ARM
                                    || architecture == FirmwareArchitecture.I386),
                    FirmwareFeature.HOST_UEFI_VARS)),
    /** Keys are enrolled for Secure Boot. */
    KEYS_WITHOUT_SECURE_BOOT(
            "'enrolled-keys' means that Secure Boot is switched on, and the image does not have 'secure-boot'",
            "list 'secure-boot' as well, or leave the feature out",
            Places.features(
                    firmware -> !firmware.features().contains(FirmwareFeature.SECURE_BOOT),
                    FirmwareFeature.ENROLLED_KEYS)),
    /** Without System Management Mode, the guest's kernel can change the variables that Secure Boot rests on. */
    SECURE_BOOT_WITHOUT_SMM(
            "without 'requires-smm' the guest's kernel can get around Secure Boot, by writing to the flash of the variables",
            "build the image so that it needs System Management Mode, or leave the feature out",
            Places.features(
                    firmware -> !firmware.features().contains(FirmwareFeature.REQUIRES_SMM)
                            && !firmware.features().contains(FirmwareFeature.HOST_UEFI_VARS)
                            && firmware.mapping() instanceof FirmwareMapping.Flash flash
                            && Places.isOneOf(flash, FirmwareFlashMode.SPLIT, FirmwareFlashMode.COMBINED)
                            && Places.anyTarget(firmware, Places::isX86),
                    FirmwareFeature.SECURE_BOOT)),
    /** An image prints its messages always, or only if they are captured. */
    VERBOSE_TWICE(
            "'verbose-dynamic' and 'verbose-static' exclude each other",
            "leave one of them out",
            Places.features(
                    firmware -> firmware.features().contains(FirmwareFeature.VERBOSE_DYNAMIC),
                    FirmwareFeature.VERBOSE_STATIC));

    private final String message;
    private final String remedy;
    private final Function<Firmware, List<String>> places;

    FirmwareRule(String message, String remedy, Function<Firmware, List<String>> places) {
        this.message = message;
        this.remedy = remedy;
        this.places = places;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public List<String> breaches(String fileName, Firmware descriptor) {
        return places.apply(descriptor);
    }
}
