package org.throughline.patient.matching;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.Recognition.Candidate;
import org.throughline.patient.Recognition.Reason;

/** How one patient on file fits the evidence; what is missing on file neither speaks for nor against. */
record Fit(KnownPatient patient, Evidence evidence, Optional<NameAgreement> name, Set<Reason> reasons) {

    static Fit of(KnownPatient patient, Evidence evidence, Optional<NameTokens> said) {
        var name = said.map(words -> NameAgreement.between(words, patient.name()));
        var reasons = EnumSet.noneOf(Reason.class);
        evidence.answered()
                .map(answered ->
                        answered.equals(patient.id()) ? Reason.ANSWERED_OUR_MESSAGE : Reason.OTHER_PATIENT_ANSWERED)
                .ifPresent(reasons::add);
        evidence.contactPoints().stream().filter(patient::has).map(Fit::reason).forEach(reasons::add);
        name.map(NameAgreement::reason).ifPresent(reasons::add);
        evidence.birthDate()
                .flatMap(date -> patient.birthDate().map(date::equals))
                .map(same -> same ? Reason.SAME_BIRTH_DATE : Reason.OTHER_BIRTH_DATE)
                .ifPresent(reasons::add);
        return new Fit(patient, evidence, name, reasons);
    }

    /** Name or birth date say that it is somebody else. */
    boolean contradicted() {
        return is(Reason.OTHER_NAME) || is(Reason.OTHER_BIRTH_DATE);
    }

    /** A number, an address or our token leads here, or name and birth date together do. */
    boolean anchored() {
        return reached() || (is(Reason.SAME_BIRTH_DATE) && (nameIsClose() || is(Reason.LONGER_NAME)));
    }

    /** Enough to link without a person's look, if nobody else fits. */
    boolean sure() {
        return name.isEmpty() || nameIsClose() || is(Reason.LONGER_NAME);
    }

    /** A number, address or token of the evidence that stands on this file and not on the other's. */
    boolean holdsWhatIsMissingAt(Fit other) {
        return (is(Reason.ANSWERED_OUR_MESSAGE) && !other.is(Reason.ANSWERED_OUR_MESSAGE))
                || evidence.contactPoints().stream().anyMatch(point -> patient.has(point) && !other.patient.has(point));
    }

    /**
     * Whether the contact may as well be from this patient: one whose name agrees and whom the file does not set apart from
     * the chosen one, or a relative with the same first name.
     */
    boolean rivals(Fit chosen) {
        if (is(Reason.OTHER_BIRTH_DATE)) {
            return false;
        }
        var agrees = name.map(NameAgreement::agrees).orElse(false);
        return (agrees && mayBeReachedLike(chosen))
                || (namesWhole(chosen) && !chosen.proved())
                || (relativeOf(chosen) && bearsGivenNameSaid());
    }

    boolean worthShowing() {
        var nameOrDate = is(Reason.SAME_BIRTH_DATE) || name.isPresent();
        return reached() || (nameOrDate && !contradicted());
    }

    int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    Candidate candidate() {
        return new Candidate(patient.id(), reasons);
    }

    /** Nothing on file tells that what leads to the chosen one does not lead to this patient too. */
    private boolean mayBeReachedLike(Fit chosen) {
        return patient.sharesContactPointWith(chosen.patient)
                || (!chosen.proved()
                        && evidence.contactPoints().stream()
                                .filter(chosen.patient::has)
                                .allMatch(point -> patient.has(point) || patient.lacksAny(point.kind())));
    }

    /** The name said is this patient's whole name, and only a part of the chosen one's. */
    private boolean namesWhole(Fit chosen) {
        return is(Reason.SAME_NAME) && !chosen.is(Reason.SAME_NAME);
    }

    private boolean relativeOf(Fit chosen) {
        return reached() || is(Reason.SAME_BIRTH_DATE) || patient.sharesContactPointWith(chosen.patient);
    }

    private boolean bearsGivenNameSaid() {
        return evidence.nameSaid()
                .flatMap(NameTokens::said)
                .map(patient.name()::sharesGivenNameWith)
                .orElse(false);
    }

    private boolean reached() {
        return proved() || is(Reason.SAME_PHONE) || is(Reason.SAME_MAIL);
    }

    /** Our token, or an account that the patient signs in to and a person has matched: nobody else writes from there. */
    private boolean proved() {
        return is(Reason.ANSWERED_OUR_MESSAGE) || is(Reason.SAME_PORTAL_ACCOUNT);
    }

    private boolean nameIsClose() {
        return name.map(NameAgreement::close).orElse(false);
    }

    private boolean is(Reason reason) {
        return reasons.contains(reason);
    }

    private static Reason reason(ContactPoint point) {
        return switch (point.kind()) {
            case PHONE -> Reason.SAME_PHONE;
            case EMAIL -> Reason.SAME_MAIL;
            case PORTAL -> Reason.SAME_PORTAL_ACCOUNT;
        };
    }
}
