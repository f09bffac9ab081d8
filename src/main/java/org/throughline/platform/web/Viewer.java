package org.throughline.platform.web;

import java.time.ZoneId;
import java.util.Set;
import org.throughline.kernel.HumanName;

/** Who looks at the page: their name, their practice with its zone, and the codes of their roles. */
public record Viewer(HumanName name, String practiceName, ZoneId zone, Set<String> roles) {}
