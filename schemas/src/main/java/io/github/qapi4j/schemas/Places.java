package io.github.qapi4j.schemas;

import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
import io.github.qapi4j.schemas.firmware.FirmwareTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where in a firmware descriptor something holds, as JSON pointers: what the rules are made of. */
final class Places {
    /** Aliases that QEMU has for the newest version of a machine. Other architectures have machines of these names. */
    private static final Map<FirmwareArchitecture, Set<String>> ALIASES = Map.of(
            FirmwareArchitecture.X86_64, Set.of("pc", "q35"),
            FirmwareArchitecture.I386, Set.of("pc", "q35"),
            FirmwareArchitecture.AARCH64, Set.of("virt"),
            FirmwareArchitecture.ARM, Set.of("virt"));

    private Places() {}

    /** Returns one place if a condition holds. */
    static Function<Firmware, List<String>> at(String place, Predicate<Firmware> condition) {
        return firmware -> condition.test(firmware) ? List.of(place) : List.of();
    }

    /** Returns the list of features if a condition holds and one of some features is in it. */
    static Function<Firmware, List<String>> features(Predicate<Firmware> condition, FirmwareFeature... some) {
        List<FirmwareFeature> wanted = List.of(some);
        return at(
                "/features",
                firmware -> firmware.features().stream().anyMatch(wanted::contains) && condition.test(firmware));
    }

    /** Returns a member of each target for which a condition holds. */
    static Function<Firmware, List<String>> targets(String member, Predicate<FirmwareTarget> condition) {
        return firmware -> {
            List<String> places = new ArrayList<>();
            for (int i = 0; i < firmware.targets().size(); i++) {
                if (condition.test(firmware.targets().get(i))) {
                    places.add("/targets/" + i + "/" + member);
                }
            }
            return places;
        };
    }

    /** Returns each machine for which a condition holds. */
    static Function<Firmware, List<String>> machines(BiPredicate<FirmwareArchitecture, String> condition) {
        return firmware -> {
            List<String> places = new ArrayList<>();
            for (int i = 0; i < firmware.targets().size(); i++) {
                FirmwareTarget target = firmware.targets().get(i);
                for (int j = 0; j < target.machines().size(); j++) {
                    if (condition.test(target.architecture(), target.machines().get(j))) {
                        places.add("/targets/" + i + "/machines/" + j);
                    }
                }
            }
            return places;
        };
    }

    static boolean isAlias(FirmwareArchitecture architecture, String machine) {
        return ALIASES.getOrDefault(architecture, Set.of()).contains(machine);
    }

    /** Whether a condition holds for a target's architecture, one that the schema knows. */
    static boolean anyTarget(Firmware firmware, Predicate<FirmwareArchitecture> condition) {
        return firmware.targets().stream()
                .map(FirmwareTarget::architecture)
                .anyMatch(architecture -> !architecture.isUnrecognized() && condition.test(architecture));
    }

    static boolean isX86(FirmwareArchitecture architecture) {
        return architecture == FirmwareArchitecture.X86_64 || architecture == FirmwareArchitecture.I386;
    }

    /** Whether the mode, {@code split} if it is not said, is one of some. */
    static boolean isOneOf(FirmwareMapping.Flash flash, FirmwareFlashMode... some) {
        return List.of(some).contains(Objects.requireNonNullElse(flash.value().mode(), FirmwareFlashMode.SPLIT));
    }
}
