package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers by which a page's fragments and the server talk (htmx 4). */
public final class Htmx {

    static final String REQUEST_TYPE = "HX-Request-Type";
    static final String RETARGET = "HX-Retarget";
    static final String RESWAP = "HX-Reswap";
    static final String TRIGGER = "HX-Trigger";
    static final String REDIRECT = "HX-Redirect";

    private Htmx() {}

    /** Whether only the fragment is wanted, not the page around it. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "partial".equals(request.getHeader(REQUEST_TYPE));
    }

    /** Tells the page that something happened, so that whoever listens for it loads again: {@code hx-trigger="queue-changed from:body"}. */
    public static void announce(HttpServletResponse response, String event) {
        String before = response.getHeader(TRIGGER);
        response.setHeader(TRIGGER, before == null ? event : before + ", " + event);
    }

    /** Sends the whole page elsewhere after a change that was asked for by a fragment. */
    public static void goTo(HttpServletResponse response, String address) {
        response.setHeader(REDIRECT, address);
    }
}
