package org.throughline.portal.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser without script, which keeps the cookies of one link. */
final class Phone {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"([^\"]+)\"");

    private final MockMvc server;
    private final String link;
    private final List<Cookie> cookies = new ArrayList<>();

    Phone(MockMvc server, String token) {
        this.server = server;
        this.link = "/n/" + token;
    }

    MockHttpServletResponse opens(String path) throws Exception {
        return asks(get(link + path));
    }

    MockHttpServletResponse born(LocalDate date) throws Exception {
        return posts(
                "/birth-date",
                "day",
                String.valueOf(date.getDayOfMonth()),
                "month",
                String.valueOf(date.getMonthValue()),
                "year",
                String.valueOf(date.getYear()));
    }

    MockHttpServletResponse posts(String path, String... fields) throws Exception {
        return asks(with(post(link + path), fields));
    }

    /** Sends a form as it was shown. */
    MockHttpServletResponse sends(String wish, String... fields) throws Exception {
        var form = opens("/" + wish).getContentAsString();
        var call = with(post(link + "/" + wish), fields)
                .param("token", first(TOKEN, form).orElseThrow());
        first(WINDOW, form).ifPresent(window -> call.param("window", window));
        return asks(call);
    }

    MockHttpServletResponse sendsFiles(MockMultipartFile... files) throws Exception {
        var form = opens("/document").getContentAsString();
        var call = multipart(link + "/document");
        for (var file : files) {
            call.file(file);
        }
        call.param("token", first(TOKEN, form).orElseThrow());
        return asks(call);
    }

    /** The address that the last answer sends to. */
    static String target(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl());
    }

    void carries(Cookie cookie) {
        cookies.add(cookie);
    }

    List<Cookie> cookies() {
        return List.copyOf(cookies);
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder call, String... fields) {
        for (int at = 0; at < fields.length; at += 2) {
            call.param(fields[at], fields[at + 1]);
        }
        return call;
    }

    private MockHttpServletResponse asks(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> call)
            throws Exception {
        if (!cookies.isEmpty()) {
            call.cookie(cookies.toArray(Cookie[]::new));
        }
        var answer = server.perform(call).andReturn().getResponse();
        for (var cookie : answer.getCookies()) {
            cookies.removeIf(kept -> kept.getName().equals(cookie.getName()));
            cookies.add(cookie);
        }
        return answer;
    }

    private static Optional<String> first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
