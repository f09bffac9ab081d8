package org.throughline.patient.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.SearchReason;
import org.throughline.patient.search.PatientSearch;
import org.throughline.patient.search.PatientSearch.Found;
import org.throughline.patient.web.PatientFoundView.Row;
import org.throughline.patient.web.PatientFoundView.Typed;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** What was typed as evidence, and whom it found as rows. */
@Component
class PatientSearchPages {

    private static final String REGION = "US";
    private static final List<SearchReason> REASONS = List.of(SearchReason.values());

    private final PatientSearch search;

    PatientSearchPages(PatientSearch search) {
        this.search = search;
    }

    PatientFoundView blank() {
        return new PatientFoundView(new Typed("", "", null, null), null, null, REASONS);
    }

    PatientFoundView of(Access access, Page page, Typed typed) {
        var texts = page.texts();
        var why = typed.why();
        var point = point(typed.phone());
        if (why == null) {
            return refused(typed, texts.get("patient.search.say-why"));
        }
        if (!typed.phone().isEmpty() && point.isEmpty()) {
            return refused(typed, texts.get("patient.search.no-number"));
        }
        var evidence = evidence(typed, point);
        if (evidence.equals(Evidence.none())) {
            return refused(typed, texts.get("patient.search.nothing-typed"));
        }
        var rows = search.find(access, why, evidence).stream()
                .map(found -> row(found, why, texts))
                .toList();
        return new PatientFoundView(typed, null, rows, REASONS);
    }

    private static Optional<ContactPoint> point(String typed) {
        return typed.contains("@") ? ContactPoint.email(typed) : ContactPoint.phone(typed, REGION);
    }

    private static Evidence evidence(Typed typed, Optional<ContactPoint> point) {
        var evidence = Evidence.none().named(typed.name());
        var reached = point.isPresent() ? evidence.from(point.get()) : evidence;
        var born = typed.born();
        return born == null ? reached : reached.born(born);
    }

    private static Row row(Found found, SearchReason why, Texts texts) {
        var because = found.because().stream()
                .map(reason -> texts.get("patient.reason." + reason.name()))
                .collect(Collectors.joining(", "));
        return new Row(
                "/patients/" + found.id() + "?why=" + why,
                found.name().full(),
                found.reference(),
                found.birthDate().orElse(null),
                because);
    }

    private static PatientFoundView refused(Typed typed, @Nullable String problem) {
        return new PatientFoundView(typed, problem, null, REASONS);
    }
}
