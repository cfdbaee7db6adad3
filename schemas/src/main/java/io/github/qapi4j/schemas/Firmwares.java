package io.github.qapi4j.schemas;

import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareFlashFile;
import io.github.qapi4j.schemas.firmware.FirmwareMapping;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileReference;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.select.FirmwareMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The firmware images of a host: what is installed, and which to use. */
public final class Firmwares {
    /** How descriptors of firmware are read; the images that they name are looked for, and {@link FirmwareRule} checked. */
    public static final DescriptorFormat<Firmware> FORMAT = new DescriptorFormat<>(
            DescriptorKind.FIRMWARE, Firmware::read, Firmwares::images, List.of(FirmwareRule.values()));

    private final DescriptorCatalog<Firmware> catalog;

    private Firmwares(DescriptorCatalog<Firmware> catalog) {
        this.catalog = catalog;
    }

    /** Looks in the directories of the distribution, the administrator and the user. */
    public static Firmwares discover() {
        return discover(DescriptorSearchPath.spec());
    }

    /** Looks in the directories of a search path; the images are looked for on that path's host. */
    public static Firmwares discover(DescriptorSearchPath searchPath) {
        return new Firmwares(DescriptorCatalog.discover(FORMAT, searchPath));
    }

    /** Returns what was found. */
    public DescriptorCatalog<Firmware> catalog() {
        return catalog;
    }

    /** Returns the first image in order that suits, or nothing; {@link FirmwareMatcher#objections} says why. */
    public Optional<DescriptorEntry<Firmware>> select(FirmwareMatcher matcher) {
        return catalog.firstMatching(matcher);
    }

    private static List<FileReference> images(Firmware firmware) {
        FirmwareMapping mapping = firmware.mapping();
        List<FileReference> images = new ArrayList<>();
        if (mapping instanceof FirmwareMapping.Flash flash) {
            images.add(FileReference.data(
                    "/mapping/executable/filename", flash.value().executable().filename()));
            FirmwareFlashFile template = flash.value().nvramTemplate();
            if (template != null) {
                images.add(FileReference.data("/mapping/nvram-template/filename", template.filename()));
            }
        } else if (mapping instanceof FirmwareMapping.Kernel kernel) {
            images.add(FileReference.data("/mapping/filename", kernel.value().filename()));
        } else if (mapping instanceof FirmwareMapping.Memory memory) {
            images.add(FileReference.data("/mapping/filename", memory.value().filename()));
        }
        return images;
    }
}
