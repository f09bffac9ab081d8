package org.throughline.platform.security;

import java.util.List;

/**
 * Paths that machines call: open to everybody, without a session and its token, because each request carries a signature that
 * its controller checks before anything else.
 */
public record SignedPaths(List<String> patterns) {

    public static SignedPaths of(String... patterns) {
        return new SignedPaths(List.of(patterns));
    }
}
