package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;

/** The one place where an exception becomes an answer. */
@ControllerAdvice
class ErrorAdvice {

    private final TextCatalog catalog;
    private final ProblemAnswer answer;
    private final IncidentLog incidents;

    ErrorAdvice(TextCatalog catalog, ProblemAnswer answer, IncidentLog incidents) {
        this.catalog = catalog;
        this.answer = answer;
        this.incidents = incidents;
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleViolation broken, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = broken.isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        Texts texts = texts(request);
        String key = "error." + broken.code();
        String message =
                texts.has(key) ? texts.numbered(key, broken.details()) : texts.get("error.platform." + status.value());
        return answer.to(request, response, Problem.of(status, broken.code(), message));
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
        return plain(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, HttpServletRequest request, HttpServletResponse response) {
        var texts = texts(request);
        var key = "error." + refused.code();
        var message = texts.has(key) ? texts.get(key) : texts.get("error.platform.403");
        return answer.to(request, response, Problem.of(HttpStatus.FORBIDDEN, refused.code(), message));
    }

    @ExceptionHandler
    ModelAndView invalid(BindException invalid, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, request).withFields(fields(invalid, request));
        return answer.to(request, response, problem);
    }

    /** An address or a form brought something else than what belongs there, for instance words for a number. */
    @ExceptionHandler
    ModelAndView unreadable(TypeMismatchException other, HttpServletRequest request, HttpServletResponse response) {
        return plain(HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, request, response);
    }

    /** Decided by the security chain: sign in, or refused. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** Nobody is there to be answered: a live stream whose page was closed ends like this every day. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException listener) {
        // nothing to do
    }

    @ExceptionHandler
    ModelAndView unknown(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) {
            return ofSpring(known.getStatusCode(), request, response);
        }
        String reference = incidents.record(failure, request);
        Problem problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, request).withReference(reference);
        return answer.to(request, response, problem);
    }

    @ExceptionHandler
    ModelAndView asStated(ErrorResponseException stated, HttpServletRequest request, HttpServletResponse response) {
        return ofSpring(stated.getStatusCode(), request, response);
    }

    private ModelAndView ofSpring(HttpStatusCode code, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return plain(status == null ? HttpStatus.BAD_REQUEST : status, request, response);
    }

    private ModelAndView plain(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return answer.to(request, response, problem(status, request));
    }

    Problem problem(HttpStatus status, HttpServletRequest request) {
        Texts texts = texts(request);
        String key = "error.platform." + status.value();
        String fallback = "error.platform." + (status.is5xxServerError() ? 500 : 400);
        return Problem.of(status, "platform." + status.value(), texts.get(texts.has(key) ? key : fallback));
    }

    private List<Problem.FieldProblem> fields(BindingResult invalid, HttpServletRequest request) {
        Texts texts = texts(request);
        return invalid.getFieldErrors().stream()
                .map(error -> {
                    String key = "error." + error.getDefaultMessage();
                    String general = "error.field." + error.getCode();
                    String message =
                            texts.find(key).or(() -> texts.find(general)).orElse(texts.get("error.field"));
                    return new Problem.FieldProblem(error.getField(), message);
                })
                .toList();
    }

    private Texts texts(HttpServletRequest request) {
        return catalog.in(RequestContextUtils.getLocale(request));
    }
}
