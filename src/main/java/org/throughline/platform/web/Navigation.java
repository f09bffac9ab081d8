package org.throughline.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All contributed entries in order, cut to what the viewer's roles may see. */
@Component
class Navigation {

    private final List<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationEntry> contributed) {
        this.entries = contributed.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::key))
                .toList();
    }

    List<NavigationLink> shownTo(Set<String> roles, String path) {
        return entries.stream()
                .filter(entry -> entry.shownTo().test(roles))
                .map(entry -> new NavigationLink(entry.key(), entry.href(), entry.icon(), isAt(path, entry.href())))
                .toList();
    }

    private static boolean isAt(String path, String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
