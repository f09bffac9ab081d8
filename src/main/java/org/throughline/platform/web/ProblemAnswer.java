package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** Answers a problem the way it was asked: a page, a fragment for the page's problem region, or JSON. */
@Component
class ProblemAnswer {

    static final String REGION = "#problem";

    private final Pages pages;

    ProblemAnswer(Pages pages) {
        this.pages = pages;
    }

    ModelAndView to(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (wantsJson(request)) {
            return json(problem);
        }
        if (Htmx.wantsFragment(request)) {
            response.setHeader(Htmx.RETARGET, REGION);
            response.setHeader(Htmx.RESWAP, "innerHTML");
            return new ModelAndView("platform/problem", Map.of("page", pages.of(request), "problem", problem));
        }
        return new ModelAndView("platform/error", Map.of("page", pages.of(request), "problem", problem));
    }

    private static ModelAndView json(Problem problem) {
        JacksonJsonView view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ModelAndView answer = new ModelAndView(view);
        answer.addObject("type", "about:blank");
        answer.addObject("status", problem.status());
        answer.addObject("code", problem.code());
        answer.addObject("detail", problem.message());
        if (!problem.fields().isEmpty()) {
            answer.addObject("fields", problem.fields());
        }
        if (problem.reference() != null) {
            answer.addObject("reference", problem.reference());
        }
        return answer;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            boolean json = types.stream().anyMatch(ProblemAnswer::isJson);
            return json && types.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || String.valueOf(type.getSubtypeSuffix()).equals("json")
                || type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
