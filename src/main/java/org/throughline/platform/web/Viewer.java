package org.throughline.platform.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.throughline.kernel.HumanName;

/** Who looks at the page: their name, their practice with its zone, the codes of their roles, and their screen. */
public record Viewer(HumanName name, String practiceName, ZoneId zone, Set<String> roles, Screen screen) {

    /**
     * What a script has to know: whose words it keeps, and how long nobody may touch the screen before it locks.
     *
     * @param key differs from person to person and from practice to practice
     */
    public record Screen(String key, Duration lockAfter) {}
}
