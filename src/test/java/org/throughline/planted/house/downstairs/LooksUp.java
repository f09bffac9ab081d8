package org.throughline.planted.house.downstairs;

import org.throughline.planted.house.upstairs.Roof;

/** An arrow that runs up. */
public record LooksUp(Roof roof) {}
