package org.throughline.kernel;

import java.util.List;

/**
 * A rule of the house refused an action. The code, for instance {@code work.already-claimed}, is stable, names the message
 * {@code error.<code>} in both languages and is the same from form, API and bulk action.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final boolean conflict;
    private final transient List<Object> details;

    protected RuleViolation(String code, boolean conflict, List<Object> details) {
        super(code);
        this.code = code;
        this.conflict = conflict;
        this.details = details;
    }

    /** What was sent cannot be accepted as it is (422). */
    public static RuleViolation of(String code, Object... details) {
        return new RuleViolation(code, false, List.of(details));
    }

    /** Somebody or something else was first (409). */
    public static RuleViolation conflict(String code, Object... details) {
        return new RuleViolation(code, true, List.of(details));
    }

    public String code() {
        return code;
    }

    public boolean isConflict() {
        return conflict;
    }

    /** Values for the message's places; never a patient's name or text. */
    public List<Object> details() {
        return details == null ? List.of() : details;
    }
}
