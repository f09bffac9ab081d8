package org.throughline.scheduling.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.scheduling.AppointmentId;

/** Visits on file, by our id or by the record's own. */
@Repository
public class AppointmentRepository {

    /** What {@link #read} reads. */
    public static final String COLUMNS = """
            a.id, a.patient_id, a.status, a.start_at, a.end_at, a.service_type, a.practitioner, a.location, a.forms_ready,
            a.coverage_ready, a.interpreter_arranged, a.practitioner_languages, a.read_at
            """;

    private final JdbcClient database;

    AppointmentRepository(JdbcClient database) {
        this.database = database;
    }

    public Optional<FiledAppointment> find(AppointmentId id) {
        return database.sql("select " + COLUMNS + " from scheduling.appointment a where a.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<FiledAppointment> findByExternalId(String externalId) {
        return database.sql("select " + COLUMNS + " from scheduling.appointment a where a.external_id = :external")
                .param("external", externalId)
                .query((row, number) -> read(row))
                .optional();
    }

    public AppointmentId insert(String externalId, PatientId patient, Booking booking, Instant readAt) {
        return told(database.sql("""
                        insert into scheduling.appointment (external_id, patient_id, status, start_at, end_at, service_type,
                            practitioner, location, forms_ready, coverage_ready, interpreter_arranged,
                            practitioner_languages, read_at)
                        values (:external, :patient, :status, :start, :end, :type, :practitioner, :location, :forms, :coverage,
                            :interpreter, :languages, :readAt)
                        returning id
                        """), booking, readAt)
                .param("external", externalId)
                .param("patient", patient.value())
                .query((row, number) -> new AppointmentId(Columns.id(row, "id")))
                .single();
    }

    public void overwrite(AppointmentId id, Booking booking, Instant readAt) {
        told(database.sql("""
                        update scheduling.appointment
                        set status = :status, start_at = :start, end_at = :end, service_type = :type,
                            practitioner = :practitioner, location = :location, forms_ready = :forms,
                            coverage_ready = :coverage, interpreter_arranged = :interpreter,
                            practitioner_languages = :languages, read_at = greatest(read_at, :readAt)
                        where id = :id
                        """), booking, readAt).param("id", id.value()).update();
    }

    /** The record told it again as it is. */
    public void seen(AppointmentId id, Instant readAt) {
        database.sql("update scheduling.appointment set read_at = greatest(read_at, :readAt) where id = :id")
                .param("readAt", Columns.at(readAt))
                .param("id", id.value())
                .update();
    }

    private static StatementSpec told(StatementSpec statement, Booking booking, Instant readAt) {
        var setting = booking.setting();
        var prepared = booking.prepared();
        return statement
                .param("status", booking.status().code())
                .param("start", Columns.at(booking.start()))
                .param("end", Columns.at(booking.end()))
                .param("type", setting.serviceType().orElse(null))
                .param("practitioner", setting.practitioner().orElse(null))
                .param("location", setting.location().orElse(null))
                .param("forms", prepared.forms().orElse(null))
                .param("coverage", prepared.coverage().orElse(null))
                .param("interpreter", prepared.interpreter().orElse(null))
                .param(
                        "languages",
                        prepared.practitionerSpeaks().stream()
                                .map(Language::code)
                                .sorted()
                                .toArray(String[]::new))
                .param("readAt", Columns.at(readAt));
    }

    public static FiledAppointment read(ResultSet row) throws SQLException {
        return new FiledAppointment(
                new AppointmentId(Columns.id(row, "id")), new PatientId(Columns.id(row, "patient_id")), booking(row));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        var speaks = (String[]) row.getArray("practitioner_languages").getArray();
        return new Booking(
                AppointmentStatus.of(row.getString("status")),
                Columns.instant(row, "start_at"),
                Columns.optionalInstant(row, "end_at"),
                new Booking.Setting(
                        Columns.optionalText(row, "service_type"),
                        Columns.optionalText(row, "practitioner"),
                        Columns.optionalText(row, "location")),
                new Prepared(
                        said(row, "forms_ready"),
                        said(row, "coverage_ready"),
                        said(row, "interpreter_arranged"),
                        Arrays.stream(speaks).map(Language::new).collect(Collectors.toUnmodifiableSet())));
    }

    private static Optional<Boolean> said(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class));
    }
}
