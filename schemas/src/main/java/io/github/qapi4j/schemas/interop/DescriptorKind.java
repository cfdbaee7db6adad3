package io.github.qapi4j.schemas.interop;

/** The kinds of descriptors that QEMU defines; each has directories of its own. */
public enum DescriptorKind {
    /** Programs that implement a virtio device outside of QEMU. */
    VHOST_USER("vhost-user"),
    /** Firmware images. */
    FIRMWARE("firmware");

    private final String folder;

    DescriptorKind(String folder) {
        this.folder = folder;
    }

    /** Returns the name of the directory below {@code qemu} that holds such descriptors, such as {@code vhost-user}. */
    public String folder() {
        return folder;
    }
}
