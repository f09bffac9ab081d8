package org.throughline.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that never reached a controller: refused by the security chain, or failed in a filter. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorAdvice advice;
    private final ProblemAnswer answer;
    private final IncidentLog incidents;

    ErrorPages(ErrorAdvice advice, ProblemAnswer answer, IncidentLog incidents) {
        this.advice = advice;
        this.answer = answer;
        this.incidents = incidents;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        Problem problem = advice.problem(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            problem = problem.withReference(incidents.record(failure, request));
        }
        return answer.to(request, response, problem);
    }
}
