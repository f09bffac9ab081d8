package org.throughline.planted.house.upstairs;

/** What the lower module must not know. */
public record Roof(String colour) {}
