package org.throughline.patient.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.patient.SearchReason;
import org.throughline.patient.search.PatientSearch;
import org.throughline.patient.search.PatientSearch.Found;
import org.throughline.patient.web.PatientFoundView.Row;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** What was typed as evidence, and whom it found as rows. */
@Component
class PatientSearchPages {

    private static final List<SearchReason> REASONS = List.of(SearchReason.values());

    private final PatientSearch search;

    PatientSearchPages(PatientSearch search) {
        this.search = search;
    }

    PatientFoundView blank() {
        return new PatientFoundView(Typed.named(""), null, null, null, REASONS);
    }

    PatientFoundView of(Access access, Page page, Typed typed, @Nullable SearchReason why) {
        var texts = page.texts();
        if (why == null) {
            return new PatientFoundView(typed, null, texts.get("patient.search.say-why"), null, REASONS);
        }
        var problem = typed.problem();
        if (problem.isPresent()) {
            return new PatientFoundView(typed, why, texts.get(problem.get()), null, REASONS);
        }
        var rows = search.find(access, why, typed.evidence()).stream()
                .map(found -> row(found, why, texts))
                .toList();
        return new PatientFoundView(typed, why, null, rows, REASONS);
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
}
