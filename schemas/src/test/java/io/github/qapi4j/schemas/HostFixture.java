package io.github.qapi4j.schemas;

import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A host in a temporary folder. */
public final class HostFixture {
    /** The folder. */
    public final Path root;

    public HostFixture(Path root) {
        this.root = root;
    }

    /** Writes a file and the directories above it. */
    public Path write(String file, String text) throws IOException {
        Path path = root.resolve(PathText.parse(file));
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Writes a descriptor, and the program that it names: a shell script. */
    public Path backend(String name, String type, String... script) throws IOException {
        Path program = write("usr/lib/qemu/" + name, "#!/bin/sh\n" + String.join("\n", script) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return write("usr/share/qemu/vhost-user/" + name + ".json", """
                { "description": "Backend %s", "type": "%s", "binary": "/usr/lib/qemu/%s" }
                """.formatted(name, type, name));
    }

    /** Writes the descriptor of an image in flash, without variables, for x86-64. */
    public Path firmware(String name, String machine, String features) throws IOException {
        return write("usr/share/qemu/firmware/" + name + ".json", """
                { "description": "Firmware %s", "interface-types": [ "uefi" ],
                  "mapping": { "device": "flash", "mode": "stateless",
                               "executable": { "filename": "/usr/%s.fd", "format": "raw" } },
                  "targets": [ { "architecture": "x86_64", "machines": [ "%s" ] } ],
                  "features": [ %s ], "tags": [] }
                """.formatted(name, name, machine, features));
    }

    public DescriptorSearchPath searchPath() {
        return DescriptorSearchPath.system().withHost(new Host(root, Map.of()));
    }
}
