package org.throughline.screening.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.throughline.screening.Tier;

/** The counts of some screened texts, of one source and language or of one kind. */
record ScreeningCounts(List<ScreenedText> texts) {

    ScreeningCounts {
        texts = List.copyOf(texts);
    }

    int labelled(Expected expected) {
        return only(text -> text.expected() == expected).texts.size();
    }

    /** Of the texts with this label, those raised at least so high. */
    Share raised(Expected expected, Tier tier) {
        return only(text -> text.expected() == expected).share(text -> text.raisedTo(tier));
    }

    /** Of all that is not administrative, what was raised at all. */
    Share clinicalFound() {
        return only(ScreenedText::isClinical).share(text -> text.raisedTo(Tier.CLINICAL));
    }

    /** Of all that is administrative, what was raised all the same. */
    Share falseFlags() {
        return raised(Expected.ADMIN, Tier.CLINICAL);
    }

    /** Of all that is no emergency, what was raised as one. */
    Share falseEmergencies() {
        return only(text -> text.expected() != Expected.EMERGENCY).share(text -> text.raisedTo(Tier.EMERGENCY));
    }

    /** Of all that was raised so high, what was rightly. */
    Share precision(Tier tier) {
        return only(text -> text.raisedTo(tier))
                .share(text -> text.expected().tier().compareTo(tier) >= 0);
    }

    /** What a person must read because the text could not be read. */
    int handedToAPerson() {
        return only(text -> text.screened().needsPerson().isPresent()).texts.size();
    }

    private ScreeningCounts only(Predicate<ScreenedText> wanted) {
        return new ScreeningCounts(texts.stream().filter(wanted).toList());
    }

    private Share share(Predicate<ScreenedText> wanted) {
        return new Share((int) texts.stream().filter(wanted).count(), texts.size());
    }
}
