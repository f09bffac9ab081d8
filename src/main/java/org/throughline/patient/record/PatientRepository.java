package org.throughline.patient.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.patient.CommunicationProfile;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.matching.NameTokens;
import org.throughline.platform.database.Columns;

/** Patients as rows of {@code patient.patient}, with the keys their names are found by. */
@Repository
public class PatientRepository {

    private static final int FIRST_REFERENCE = 1001;

    private final JdbcClient database;

    PatientRepository(JdbcClient database) {
        this.database = database;
    }

    /** Files the patient under the next short reference. */
    public PatientId insert(NewPatient patient, Instant now) {
        var id = database.sql("""
                        insert into patient.patient (reference, external_id, given, family, birth_date, street,
                            spoken_language, written_language, interpreter_needed, created_at)
                        values (:reference, :external, :given, :family, :born, :street, :spoken, :written, :interpreter, :now)
                        returning id
                        """)
                .param("reference", nextReference())
                .param("external", patient.externalId().orElse(null))
                .param("given", patient.name().given())
                .param("family", patient.name().family())
                .param("born", patient.birthDate().orElse(null))
                .param("street", patient.street().orElse(null))
                .param(
                        "spoken",
                        patient.languages().spoken().map(Language::code).orElse(null))
                .param(
                        "written",
                        patient.languages().written().map(Language::code).orElse(null))
                .param("interpreter", patient.languages().interpreterNeeded())
                .param("now", Columns.at(now))
                .query((row, number) -> new PatientId(Columns.id(row, "id")))
                .single();
        writeKeys(id, patient.name());
        return id;
    }

    /** Refuses when somebody else changed the file since the version was read. */
    public void rename(PatientId patient, int version, HumanName name) {
        var changed = database.sql("""
                        update patient.patient set given = :given, family = :family, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("given", name.given())
                .param("family", name.family())
                .param("id", patient.value())
                .param("version", version)
                .update();
        Versions.refuseStale(changed);
        database.sql("delete from patient.name_key where patient_id = :id")
                .param("id", patient.value())
                .update();
        writeKeys(patient, name);
    }

    void writeProfile(PatientId patient, int version, CommunicationProfile profile) {
        var changed = database.sql("""
                        update patient.patient
                        set spoken_language = :spoken, written_language = :written, interpreter_needed = :interpreter,
                            discreet = :discreet, channel_order = :channels, good_from = :from, good_until = :until,
                            voicemail_allowed = :voicemail, reading_help = :help, large_print = :large,
                            form_of_address = :address, version = version + 1
                        where id = :id and version = :version
                        """)
                .param(
                        "spoken",
                        profile.languages().spoken().map(Language::code).orElse(null))
                .param(
                        "written",
                        profile.languages().written().map(Language::code).orElse(null))
                .param("interpreter", profile.languages().interpreterNeeded())
                .param("discreet", profile.discreet())
                .param("channels", profile.channels().toArray(String[]::new))
                .param(
                        "from",
                        profile.goodHours()
                                .map(CommunicationProfile.Hours::from)
                                .orElse(null))
                .param(
                        "until",
                        profile.goodHours()
                                .map(CommunicationProfile.Hours::until)
                                .orElse(null))
                .param("voicemail", profile.voicemailAllowed())
                .param("help", profile.readingHelp())
                .param("large", profile.largePrint())
                .param("address", profile.formOfAddress().orElse(null))
                .param("id", patient.value())
                .param("version", version)
                .update();
        Versions.refuseStale(changed);
    }

    /** The patient as an import compares it. */
    public Optional<Filed> findByExternalId(String externalId) {
        return database.sql(Filed.SELECT + "where p.external_id = :external")
                .param("external", externalId)
                .query(PatientRepository::filed)
                .optional();
    }

    /** Those with this birth date; where none is known, those who share a number or address. */
    public List<Filed> findWith(Optional<LocalDate> birthDate, List<ContactPoint> points) {
        if (birthDate.isPresent()) {
            return database.sql(Filed.SELECT + "where p.birth_date = :born and p.status <> 'merged'")
                    .param("born", birthDate.get())
                    .query(PatientRepository::filed)
                    .list();
        }
        return database.sql(Filed.SELECT + """
                        where p.status <> 'merged' and p.id in (
                            select c.patient_id from patient.contact_point c
                            where c.value = any(:values::text[]) and c.retired_at is null)
                        """)
                .param("values", points.stream().map(ContactPoint::value).toArray(String[]::new))
                .query(PatientRepository::filed)
                .list();
    }

    public Filed get(PatientId patient) {
        return database.sql(Filed.SELECT + "where p.id = :id")
                .param("id", patient.value())
                .query(PatientRepository::filed)
                .optional()
                .orElseThrow(() -> new NotFound(patient.reference()));
    }

    /** Takes over what the practice's own record says now; what it leaves out stays. */
    public void overwrite(Filed filed, NewPatient with) {
        database.sql("""
                        update patient.patient
                        set external_id = coalesce(:external, external_id), birth_date = coalesce(:born, birth_date),
                            street = coalesce(:street, street), spoken_language = coalesce(:spoken, spoken_language),
                            written_language = coalesce(:written, written_language),
                            interpreter_needed = interpreter_needed or :interpreter
                        where id = :id
                        """)
                .param("external", with.externalId().orElse(null))
                .param("born", with.birthDate().orElse(null))
                .param("street", with.street().orElse(null))
                .param("spoken", with.languages().spoken().map(Language::code).orElse(null))
                .param("written", with.languages().written().map(Language::code).orElse(null))
                .param("interpreter", with.languages().interpreterNeeded())
                .param("id", filed.id().value())
                .update();
        if (!filed.content().name().equals(with.name())) {
            rename(filed.id(), filed.version(), with.name());
        }
    }

    private String nextReference() {
        var number = database.sql("""
                        insert into patient.last_reference as last (number) values (:first)
                        on conflict (practice_id) do update set number = last.number + 1
                        returning number
                        """)
                .param("first", FIRST_REFERENCE)
                .query((row, count) -> row.getLong("number"))
                .single();
        return "P-" + number;
    }

    private void writeKeys(PatientId patient, HumanName name) {
        var tokens = NameTokens.of(name);
        writeKeys(patient, "name", tokens.keys());
        writeKeys(patient, "sound", tokens.soundKeys());
    }

    private void writeKeys(PatientId patient, String kind, Set<String> keys) {
        database.sql("""
                        insert into patient.name_key (kind, key, patient_id)
                        select :kind, key, :patient from unnest(:keys::text[]) key
                        """)
                .param("kind", kind)
                .param("patient", patient.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                new PatientId(Columns.id(row, "id")),
                row.getInt("version"),
                new NewPatient(
                        new HumanName(row.getString("given"), row.getString("family")),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                        Columns.optionalText(row, "external_id"),
                        Filed.points(row),
                        Columns.optionalText(row, "street"),
                        Filed.languages(row)));
    }
}
