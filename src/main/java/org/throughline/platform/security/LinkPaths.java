package org.throughline.platform.security;

import java.util.List;

/**
 * Open paths whose address is a secret of its own, so that no other site can make a browser post to them: they carry neither a
 * session nor its token. A module that opens them decides who may go on.
 */
public record LinkPaths(List<String> patterns) {

    public static LinkPaths of(String... patterns) {
        return new LinkPaths(List.of(patterns));
    }
}
