package org.example.qapi;

/** Generated once, and written by hand since. */
public final class Adopted {}
