package org.example.former;

/** Written by hand. */
class Mine {}
