package org.example;

import org.example.host.Disk;
import org.example.host.GuardInfo;
import org.example.host.GuestInfo;

/** Tells about guests and their disks, whatever the age of the QEMU that runs them. */
final class Hosts {
    private Hosts() {}

    static String describe(GuestInfo guest) {
        return guest.name() + (guest.uptime() == null ? "" : ", up for " + guest.uptime() + " s");
    }

    static String describe(Disk disk) {
        if (disk instanceof Disk.Mirror mirror) {
            return "mirror " + (mirror.value() == null ? "of unknown lag" : "behind by " + mirror.value().lag());
        }
        return disk.kindText() + " " + disk.id();
    }

    static String describe(GuardInfo guard) {
        return "level " + guard.level() + (guard instanceof GuardInfo.Sealed s ? ", sealed " + s.value().digest() : "");
    }
}
