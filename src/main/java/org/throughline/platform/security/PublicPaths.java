package org.throughline.platform.security;

import java.util.List;

/** Paths that a module opens to everybody without signing in; each is on the reviewed route table. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
