package io.github.qapi4j.schemas.interop;

/** What a link to {@code /dev/null} means in a directory of descriptors. */
public enum NullDeviceLinks {
    /** It hides the name in less specific directories, as an empty file does. This is systemd's custom. */
    MASK,
    /** It is ignored, as every other device is. This is what libvirt does. */
    IGNORE
}
