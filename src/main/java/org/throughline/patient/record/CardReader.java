package org.throughline.patient.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.NotFound;
import org.throughline.patient.CommunicationProfile;
import org.throughline.patient.CommunicationProfile.Hours;
import org.throughline.patient.CommunicationProfiles;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientCard.Status;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** Reads the card of one patient. */
@Repository
class CardReader implements CommunicationProfiles {

    private final JdbcClient database;
    private final ContactPointRepository points;

    CardReader(JdbcClient database, ContactPointRepository points) {
        this.database = database;
        this.points = points;
    }

    PatientCard read(PatientId patient, Instant now) {
        return database.sql("""
                        select id, reference, external_id, given, family, birth_date, street, status, spoken_language,
                               written_language, interpreter_needed, discreet, channel_order, good_from, good_until,
                               voicemail_allowed, reading_help, large_print, form_of_address, version
                        from patient.patient where id = :id
                        """)
                .param("id", patient.value())
                .query((row, number) -> card(row, patient, now))
                .optional()
                .orElseThrow(() -> new NotFound(patient.reference()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CommunicationProfile> find(PatientId patient) {
        return database.sql("""
                        select spoken_language, written_language, interpreter_needed, discreet, channel_order, good_from,
                               good_until, voicemail_allowed, reading_help, large_print, form_of_address
                        from patient.patient where id = :id
                        """)
                .param("id", patient.value())
                .query((row, number) -> profile(row))
                .optional();
    }

    private PatientCard card(ResultSet row, PatientId patient, Instant now) throws SQLException {
        return new PatientCard(
                patient,
                row.getString("reference"),
                Columns.optionalText(row, "external_id"),
                new HumanName(row.getString("given"), row.getString("family")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Columns.optionalText(row, "street"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT).replace('-', '_')),
                profile(row),
                points.of(patient, now),
                points.relatedTo(patient, now),
                Set.of(),
                row.getInt("version"));
    }

    private static CommunicationProfile profile(ResultSet row) throws SQLException {
        return new CommunicationProfile(
                Filed.languages(row),
                row.getBoolean("discreet"),
                List.copyOf(
                        Arrays.asList((String[]) row.getArray("channel_order").getArray())),
                hours(row),
                row.getBoolean("voicemail_allowed"),
                row.getBoolean("reading_help"),
                row.getBoolean("large_print"),
                Columns.optionalText(row, "form_of_address"));
    }

    private static Optional<Hours> hours(ResultSet row) throws SQLException {
        var from = row.getObject("good_from", LocalTime.class);
        return from == null
                ? Optional.empty()
                : Optional.of(new Hours(from, row.getObject("good_until", LocalTime.class)));
    }
}
