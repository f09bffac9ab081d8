package org.throughline.work.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition.Candidate;
import org.throughline.patient.WhyOpened;
import org.throughline.platform.i18n.Texts;
import org.throughline.work.item.WorkItem;

/** Whom an item may be from, as one reads it; each of them is opened, and the trail keeps it with the item as the reason. */
@Component
class LikelyPatients {

    private final Patients patients;

    LikelyPatients(Patients patients) {
        this.patients = patients;
    }

    /** A patient it may be, and what speaks for it. */
    record Likely(PatientId id, String name, @Nullable LocalDate born, String because) {}

    /** The likeliest first; whoever is not taken from the stream is not opened. */
    Stream<Likely> of(Access access, WorkItem item, Evidence evidence, Texts texts) {
        var why = WhyOpened.forThe(item.id().reference(), item.lane());
        return patients.whoIs(access, why, evidence).ranked().stream()
                .map(candidate -> likely(access, why, candidate, texts));
    }

    private Likely likely(Access access, WhyOpened why, Candidate candidate, Texts texts) {
        var card = patients.open(access, why, candidate.patient());
        var because = candidate.reasons().stream()
                .map(reason -> texts.find("patient.reason." + reason.name()).orElse(reason.name()))
                .collect(Collectors.joining(", "));
        return new Likely(
                candidate.patient(), card.name().full(), card.birthDate().orElse(null), because);
    }
}
