package org.throughline.work.web;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.work.item.WorkItem;

/** The language that an item's patient reads, for a recording or a missed call that says nothing about it. */
@Component
class LanguageOnFile {

    private final JdbcClient database;

    LanguageOnFile(JdbcClient database) {
        this.database = database;
    }

    Optional<Language> of(WorkItem item) {
        return first(item, "coalesce(written_language, spoken_language)");
    }

    /** The one the patient speaks. */
    Optional<Language> spoken(WorkItem item) {
        return first(item, "coalesce(spoken_language, written_language)");
    }

    private Optional<Language> first(WorkItem item, String language) {
        return item.matter()
                .patient()
                .flatMap(patient -> database.sql(
                                "select %1$s from patient.v_patient_summary where id = :patient and %1$s is not null"
                                        .formatted(language))
                        .param("patient", patient.value())
                        .query(String.class)
                        .optional()
                        .map(Language::of));
    }
}
