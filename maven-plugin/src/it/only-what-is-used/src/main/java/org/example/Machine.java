package org.example;

import io.github.qapi4j.runtime.Command;
import java.util.List;
import org.example.qapi.ContCommand;
import org.example.qapi.Disk;
import org.example.qapi.DiskAddCommand;
import org.example.qapi.Format;
import org.example.qapi.QueryDisksCommand;

/** Uses what was asked for, and what came along. */
final class Machine {
    private Machine() {}

    static List<Command<?>> start(String name) {
        Disk disk = Disk.builder().name(name).format(Format.RAW).build();
        return List.of(DiskAddCommand.of(disk), ContCommand.builder().build(), QueryDisksCommand.builder().build());
    }
}
