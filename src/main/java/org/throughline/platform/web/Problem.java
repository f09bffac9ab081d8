package org.throughline.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What went wrong, in the reader's language; never a stack trace and never data. */
public record Problem(
        int status,
        String code,
        String message,
        List<FieldProblem> fields,
        @Nullable String reference) {

    /** What is wrong with one field of a form. */
    public record FieldProblem(String field, String message) {}

    static Problem of(HttpStatus status, String code, String message) {
        return new Problem(status.value(), code, message, List.of(), null);
    }

    Problem withFields(List<FieldProblem> wrong) {
        return new Problem(status, code, message, wrong, reference);
    }

    Problem withReference(String id) {
        return new Problem(status, code, message, fields, id);
    }
}
