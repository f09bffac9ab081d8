package org.throughline.scheduling.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.csv.ImportReport;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.importing.AppointmentFiles;
import org.throughline.testing.SmallClinic;

/** A small clinic whose record tells of visits, by the same import as everywhere. */
public record FrontDesk(SmallClinic clinics, Patients patients, Practices practices, AppointmentFiles files) {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    /** Files somebody who is known to the record by the number. */
    public PatientId patient(Access by, String number, String given, String family, Optional<Language> language) {
        var known = NewPatient.named(new HumanName(given, family))
                .born(LocalDate.of(1967, 3, 4))
                .knownAs(number)
                .speaking(language.map(Languages::both).orElse(Languages.UNKNOWN));
        return CurrentPractice.within(by.practice(), () -> patients.register(by, SCHEDULING, known));
    }

    /** The record exports these rows under {@code ID,Start,Status,MRN,Type,Provider,Forms,Insurance,Interpreter}. */
    public ImportReport exports(Access by, String... rows) {
        try {
            var file = Files.createTempFile("visits", ".csv");
            Files.writeString(
                    file,
                    "Appointment ID,Start,Status,MRN,Visit type,Provider,Forms,Insurance,Interpreter\n"
                            + String.join("\n", rows) + "\n");
            return CurrentPractice.within(by.practice(), () -> files.read(by, practices.get(by.practice()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The visit of this id in the record. */
    public AppointmentId visit(PracticeId practice, String externalId) {
        List<String> ids = clinics.answers(
                practice,
                "select id::text as answer from scheduling.appointment where external_id = '" + externalId + "'");
        return new AppointmentId(java.util.UUID.fromString(ids.getFirst()));
    }
}
