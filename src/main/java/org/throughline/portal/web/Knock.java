package org.throughline.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** Somebody asks for something behind a link; the token is all that the address says. Prints masked. */
record Knock(String token, HttpServletRequest request, HttpServletResponse response, Model model) {

    /** The link's own path: the same for one that opens nothing. */
    String href() {
        return "/n/" + token;
    }

    @Override
    public String toString() {
        return "Knock[masked]";
    }
}
