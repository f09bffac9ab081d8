package org.throughline.communication.portal;

import java.net.URI;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.portal.local.LocalLetter;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.communication.portal.local.SignedLetter;

/** The patients of a portal that a practice has connected, and the portal's own calls to the practice. */
record PortalPatients(LocalPortal portal, MockMvcTester browser, String calls) {

    /** Connects the portal as the manager does, on the page. */
    static PortalPatients connected(LocalPortal portal, MockMvcTester browser, SignedInPerson manager) {
        var page = post(browser, manager, "/patient-portal", portal.address());
        portal.signsWith(secret(page));
        var calls = page.replaceAll("(?s).*(/channels/portal/[0-9a-f-]{36}).*", "$1");
        return new PortalPatients(portal, browser, calls);
    }

    static String post(MockMvcTester browser, SignedInPerson manager, String path, URI address) {
        return body(browser.post()
                .uri(path)
                .param("address", address.toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors.user(manager))
                .exchange());
    }

    static String secret(String page) {
        return page.replaceAll("(?s).*(whsec_[A-Za-z0-9+/=]+).*", "$1");
    }

    /** The patient writes, and the portal brings it. */
    LocalLetter writes(String account, String name, String words, String answers) {
        var letter = portal.written(account, name, words, answers);
        tell(portal.call(letter));
        return letter;
    }

    int tell(SignedLetter call) {
        return tell(calls, call).getResponse().getStatus();
    }

    String says(SignedLetter call) {
        return body(tell(calls, call));
    }

    int status(LocalLetter letter, String status) {
        return tell(calls + "/status", portal.status(letter, status))
                .getResponse()
                .getStatus();
    }

    MvcTestResult tell(String path, SignedLetter call) {
        return browser.post()
                .uri(path)
                .contentType("application/json")
                .header(PortalSignature.ID, call.id())
                .header(PortalSignature.TIMESTAMP, call.timestamp())
                .header(PortalSignature.SIGNATURE, call.signature())
                .content(call.body())
                .exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
