package org.throughline.communication.phone;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.ContactPoint;

/**
 * What a provider tells of a call to the practice. Prints masked.
 *
 * @param call what the provider calls it; of a leg of a call, what it calls the whole
 * @param callerName whose line it is, as the provider shows it
 * @param ended whether nobody is on the line any more
 * @param seconds how long it was
 */
record CallNews(
        String call,
        String from,
        String to,
        Optional<String> callerName,
        Ring ring,
        boolean ended,
        Optional<Integer> seconds) {

    private static final String REGION = "US";
    private static final int LONGEST_NAME = 80;

    /** Numbers that a provider writes where the caller withheld theirs: the words "anonymous", "blocked" and the like, dialled. */
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8566696", "+86282452253");

    private static final Set<String> NOBODY_ANSWERED = Set.of("busy", "no-answer", "failed", "canceled");
    private static final Set<String> SOMEBODY_ANSWERED = Set.of("completed", "answered");

    /** Whether somebody of the practice took the call. */
    enum Ring {
        /** Nobody has yet, as far as this tells. */
        OPEN,
        TAKEN,
        MISSED
    }

    /** Reads the fields of the news; what is not known of them counts as a call that still rings. */
    static CallNews of(Map<String, String> fields) {
        var leg = !fields.getOrDefault("ParentCallSid", "").isBlank();
        var status = fields.getOrDefault("CallStatus", "");
        var dialled = fields.getOrDefault("DialCallStatus", "");
        return new CallNews(
                fields.getOrDefault(leg ? "ParentCallSid" : "CallSid", ""),
                fields.getOrDefault("From", ""),
                fields.getOrDefault("To", ""),
                Optional.ofNullable(fields.get("CallerName"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME),
                ring(leg, status, dialled),
                !leg && (SOMEBODY_ANSWERED.contains(status) || NOBODY_ANSWERED.contains(status)),
                Optional.ofNullable(fields.get("CallDuration"))
                        .filter(written -> written.matches("\\d{1,6}"))
                        .map(Integer::valueOf));
    }

    private static Ring ring(boolean leg, String status, String dialled) {
        if (SOMEBODY_ANSWERED.contains(dialled) || (leg && status.equals("in-progress"))) {
            return Ring.TAKEN;
        }
        return NOBODY_ANSWERED.contains(dialled) || (!leg && NOBODY_ANSWERED.contains(status))
                ? Ring.MISSED
                : Ring.OPEN;
    }

    /** The caller's number, unless it was withheld. */
    Optional<ContactPoint> caller() {
        return WITHHELD.contains(from) ? Optional.empty() : ContactPoint.phone(from, REGION);
    }

    @Override
    public String toString() {
        return "CallNews[masked " + ring + "]";
    }
}
