package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.schemas.Firmwares;
import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareDevice;
import io.github.qapi4j.schemas.firmware.FirmwareFlashFile;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.firmware.FirmwareTarget;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a listing shows of a descriptor.
 *
 * @param cells the cells of the kind's own columns
 * @param members names and values for programs; a value is a text or a list of texts
 */
record Summary(List<String> cells, Map<String, Object> members) {
    static Summary of(VhostUserBackend backend) {
        String type = VhostUserBackends.typeOf(backend);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("description", backend.description());
        members.put("binary", backend.binary());
        return new Summary(List.of(type, backend.description()), members);
    }

    static Summary of(Firmware firmware) {
        List<String> interfaces =
                new ArrayList<>(names(firmware.interfaceTypes().stream(), FirmwareOSInterface.UNRECOGNIZED));
        interfaces.addAll(firmware.unknownMembers().unrecognized("interface-types"));
        List<String> architectures = firmware.targets().stream()
                .map(Summary::architecture)
                .distinct()
                .toList();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("description", firmware.description());
        members.put("interface-types", interfaces);
        members.put("device", device(firmware.mapping()));
        files(firmware.mapping(), members);
        members.put("architectures", architectures);
        members.put("features", List.copyOf(Firmwares.featuresOf(firmware)));
        return new Summary(
                List.of(String.join(", ", interfaces), String.join(", ", architectures), firmware.description()),
                members);
    }

    private static <E extends QapiEnum> List<String> names(Stream<E> values, E unrecognized) {
        return values.filter(value -> value != unrecognized)
                .map(QapiEnum::wireName)
                .toList();
    }

    private static String architecture(FirmwareTarget target) {
        return target.architecture() == FirmwareArchitecture.UNRECOGNIZED
                ? String.join(", ", target.unknownMembers().unrecognized("architecture"))
                : target.architecture().wireName();
    }

    /** What software needs in order to load the image. */
    private static void files(FirmwareMapping mapping, Map<String, Object> members) {
        if (mapping instanceof FirmwareMapping.Flash flash) {
            members.put("mode", mode(flash, Objects.requireNonNullElse(flash.mode(), FirmwareFlashMode.SPLIT)));
            file("filename", flash.executable(), members);
            if (flash.nvramTemplate() != null) {
                file("nvram-template", flash.nvramTemplate(), members);
            }
        } else if (mapping instanceof FirmwareMapping.Kernel kernel) {
            members.put("filename", kernel.filename());
        } else if (mapping instanceof FirmwareMapping.Memory memory) {
            members.put("filename", memory.filename());
        }
    }

    private static void file(String name, FirmwareFlashFile file, Map<String, Object> members) {
        members.put(name, file.filename());
        members.put(
                name.equals("filename") ? "format" : name + "-format",
                file.format().isUnrecognized()
                        ? String.join(", ", file.unknownMembers().unrecognized("format"))
                        : file.format().wireName());
    }

    private static String mode(FirmwareMapping.Flash flash, FirmwareFlashMode mode) {
        return mode.isUnrecognized() ? String.join(", ", flash.unknownMembers().unrecognized("mode")) : mode.wireName();
    }

    private static String device(FirmwareMapping mapping) {
        if (mapping.device() != FirmwareDevice.UNRECOGNIZED) {
            return mapping.device().wireName();
        }
        return mapping instanceof FirmwareMapping.Unrecognized unknown ? unknown.rawDevice() : "";
    }
}
