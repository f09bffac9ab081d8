package org.throughline.work.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.Communications;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.Moment;
import org.throughline.work.item.WorkItem;

/** Why a call is the better answer, and when the patient wishes to be called (domain.md 2.5). */
@Component
class CallHints {

    private static final String CALL = "call";
    private static final String NEW_PATIENT = "new_appointment_request";
    private static final int WRITTEN_TURNS = 2;

    private final ApprovedWords approved;
    private final Communications communications;
    private final JdbcClient database;

    CallHints(ApprovedWords approved, Communications communications, JdbcClient database) {
        this.approved = approved;
        this.communications = communications;
        this.database = database;
    }

    /** Nothing, where writing does as well and the patient has said nothing of calls. */
    List<String> of(WorkItem item, boolean canWrite, Texts texts) {
        var best = why(item, canWrite)
                .map(code -> texts.get("work.call.best", "why", texts.get("work.call.best." + code)));
        return Stream.concat(best.stream(), goodHours(item, texts).stream()).toList();
    }

    private Optional<String> why(WorkItem item, boolean canWrite) {
        if (!canWrite) {
            return Optional.of("no-way");
        }
        var moment = approved.moment(item);
        if (moment.filter(one -> one.code().value().equals(NEW_PATIENT)).isPresent()) {
            return Optional.of("new-patient");
        }
        if (item.matter().patient().isEmpty()) {
            return Optional.of("identity");
        }
        if (item.times().unanswered() && writtenTurns(item) >= WRITTEN_TURNS) {
            return Optional.of("two-answers");
        }
        return moment.filter(CallHints::callsFirst).map(one -> "moment");
    }

    private static boolean callsFirst(Moment moment) {
        return moment.channels().prefer().stream()
                .findFirst()
                .filter(CALL::equals)
                .isPresent();
    }

    private long writtenTurns(WorkItem item) {
        return communications.conversation(item.matter().issue()).stream()
                .filter(entry -> !entry.fromPatient() && entry.author().isPresent())
                .count();
    }

    private Optional<String> goodHours(WorkItem item, Texts texts) {
        return item.matter()
                .patient()
                .flatMap(patient -> database.sql("""
                        select good_from, good_until from patient.v_patient_summary
                        where id = :patient and good_from is not null
                        """)
                        .param("patient", patient.value())
                        .query((row, number) -> said(row, texts))
                        .optional());
    }

    private static @Nullable String said(ResultSet row, Texts texts) throws SQLException {
        return texts.get(
                "work.call.not-now",
                "from",
                row.getString("good_from").substring(0, 5),
                "until",
                row.getString("good_until").substring(0, 5));
    }
}
