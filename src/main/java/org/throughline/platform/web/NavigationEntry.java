package org.throughline.platform.web;

import java.util.Set;
import java.util.function.Predicate;

/** A place in the navigation that a module contributes as a bean; its label is the text {@code nav.<key>}. */
public record NavigationEntry(String key, String href, String icon, int order, Predicate<Set<String>> shownTo) {

    /** Shown to people with at least one of these roles. */
    public static NavigationEntry forRoles(String key, String href, int order, Set<String> roles) {
        return new NavigationEntry(
                key, href, "point", order, has -> has.stream().anyMatch(roles::contains));
    }

    public NavigationEntry withIcon(String name) {
        return new NavigationEntry(key, href, name, order, shownTo);
    }
}
