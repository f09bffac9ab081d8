package org.throughline.platform.files;

import java.util.UUID;

/** A stored file of the bound practice. */
public record FileId(UUID value) {}
