package org.example.qapi;

/** Written by hand, and in the place of a generated class. */
public final class Item {}
