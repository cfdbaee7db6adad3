package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareFlashFile;
import io.github.qapi4j.schemas.firmware.FirmwareFlashMode;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
import io.github.qapi4j.schemas.firmware.FirmwareMappingFlash;
import io.github.qapi4j.schemas.firmware.FirmwareTarget;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        List<String> interfaces = firmware.interfaceTypesTexts();
        List<String> architectures = firmware.targets().stream()
                .map(FirmwareTarget::architectureText)
                .distinct()
                .toList();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("description", firmware.description());
        members.put("interface-types", interfaces);
        members.put("device", firmware.mapping().deviceText());
        files(firmware.mapping(), members);
        members.put("architectures", architectures);
        members.put("features", firmware.featuresTexts());
        return new Summary(
                List.of(String.join(", ", interfaces), String.join(", ", architectures), firmware.description()),
                members);
    }

    /** What software needs in order to load the image. */
    private static void files(FirmwareMapping mapping, Map<String, Object> members) {
        if (mapping instanceof FirmwareMapping.Flash flash) {
            FirmwareMappingFlash mapped = flash.value();
            members.put("mode", Objects.requireNonNullElse(mapped.modeText(), FirmwareFlashMode.SPLIT.wireName()));
            file("filename", mapped.executable(), members);
            if (mapped.nvramTemplate() != null) {
                file("nvram-template", mapped.nvramTemplate(), members);
            }
        } else if (mapping instanceof FirmwareMapping.Kernel kernel) {
            members.put("filename", kernel.value().filename());
        } else if (mapping instanceof FirmwareMapping.Memory memory) {
            members.put("filename", memory.value().filename());
        }
    }

    private static void file(String name, FirmwareFlashFile file, Map<String, Object> members) {
        members.put(name, file.filename());
        members.put(name.equals("filename") ? "format" : name + "-format", file.formatText());
    }
}
