package org.throughline.scheduling.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.platform.csv.Cells;
import org.throughline.platform.csv.Column;
import org.throughline.platform.csv.CsvDates;
import org.throughline.platform.csv.CsvTimes;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;
import org.throughline.scheduling.appointment.AppointmentStatus;
import org.throughline.scheduling.appointment.Booking;
import org.throughline.scheduling.appointment.Prepared;

/** Makes a visit of a row, with all its problems at once. A column that says why somebody comes is not read (INV-32). */
final class AppointmentRows implements Function<Cells, RowResult<ToldAppointment>> {

    static final List<Column> COLUMNS = List.of(
            Column.required(
                    "appointmentId",
                    "appointment id",
                    "appointment number",
                    "appt id",
                    "visit id",
                    "visit number",
                    "id de cita",
                    "número de cita",
                    "cita"),
            Column.optional(
                    "start",
                    "start time",
                    "appointment time",
                    "appointment date time",
                    "date time",
                    "scheduled",
                    "inicio",
                    "fecha y hora"),
            Column.optional("date", "appointment date", "visit date", "day", "fecha", "día"),
            Column.optional("time", "hour", "hora"),
            Column.optional("end", "end time", "ends", "fin"),
            Column.optional("minutes", "duration", "length", "minutos", "duración"),
            Column.optional("status", "appointment status", "visit status", "estado"),
            Column.optional(
                    "patientId",
                    "mrn",
                    "patient number",
                    "chart number",
                    "chart",
                    "expediente",
                    "número de expediente"),
            Column.optional("firstName", "first", "given name", "nombre", "nombres"),
            Column.optional("lastName", "last", "surname", "family name", "apellido", "apellidos"),
            Column.optional("birthDate", "dob", "date of birth", "fecha de nacimiento", "nacimiento"),
            Column.optional(
                    "serviceType", "visit type", "appointment type", "type", "tipo", "tipo de visita", "tipo de cita"),
            Column.optional("practitioner", "provider", "doctor", "clinician", "médico", "profesional"),
            Column.optional("practitionerLanguages", "provider languages", "idiomas del médico"),
            Column.optional("location", "site", "office", "room", "lugar", "consultorio", "sede"),
            Column.optional("forms", "paperwork", "intake forms", "formularios"),
            Column.optional("coverage", "insurance", "eligibility", "seguro", "cobertura"),
            Column.optional("interpreter", "intérprete"));

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_ID = 100;
    private static final int MOST_MINUTES = 24 * 60;
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})( ?min.*)?");

    private final ZoneId zone;
    private final Instant now;

    /** Times are read as the location's clock shows them. */
    AppointmentRows(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    @Override
    public RowResult<ToldAppointment> apply(Cells cells) {
        var problems = new ArrayList<Problem>();
        var id = cells.find("appointmentId").filter(written -> written.length() <= LONGEST_ID);
        if (id.isEmpty()) {
            problems.add(new Problem("scheduling.import.no-id"));
        }
        var whose = whose(cells, problems);
        var start = start(cells, problems);
        var end = start.flatMap(begins -> end(cells, begins, problems));
        var status = status(cells, problems);
        var prepared = prepared(cells, problems);
        return id.isEmpty() || start.isEmpty() || !problems.isEmpty()
                ? new Rejected<>(problems)
                : new Accepted<>(new ToldAppointment(
                        id.get(), whose, new ToldAppointment.Told(status, start.get(), end, setting(cells), prepared)));
    }

    private ToldAppointment.Whose whose(Cells cells, List<Problem> problems) {
        var born = cells.find("birthDate")
                .flatMap(written -> taken(CsvDates.birthDate(written, LocalDate.ofInstant(now, zone)), problems));
        var name = cells.find("firstName")
                .flatMap(given -> cells.find("lastName").map(family -> new HumanName(given, family)));
        var number = cells.find("patientId");
        if (number.isEmpty() && (name.isEmpty() || cells.find("birthDate").isEmpty())) {
            problems.add(new Problem("scheduling.import.no-patient"));
        }
        return new ToldAppointment.Whose(number, name, born);
    }

    private Optional<Instant> start(Cells cells, List<Problem> problems) {
        var written = cells.find("start")
                .or(() -> cells.find("date").flatMap(day -> cells.find("time").map(time -> day + " " + time)));
        if (written.isEmpty()) {
            problems.add(new Problem("scheduling.import.no-start"));
        }
        return written.flatMap(time -> taken(CsvTimes.agreed(time, zone, now), problems));
    }

    /** A time of day alone is one of the day on which the visit begins. */
    private Optional<Instant> end(Cells cells, Instant start, List<Problem> problems) {
        var length = cells.find("minutes").flatMap(written -> minutes(written, problems));
        var end = cells.find("end")
                .map(written -> written.indexOf('/') < 0 && written.indexOf('-') < 0
                        ? LocalDate.ofInstant(start, zone) + " " + written
                        : written)
                .flatMap(written -> taken(CsvTimes.agreed(written, zone, now), problems))
                .or(() -> length.map(start::plus));
        if (end.filter(ends -> !ends.isAfter(start)).isPresent()) {
            problems.add(new Problem("scheduling.import.ends-before-start"));
        }
        return end;
    }

    private static Optional<Duration> minutes(String written, List<Problem> problems) {
        var match = MINUTES.matcher(written);
        var minutes = match.matches() ? Integer.parseInt(match.group(1)) : 0;
        if (minutes < 1 || minutes > MOST_MINUTES) {
            problems.add(new Problem("scheduling.import.minutes", "minutes", written));
            return Optional.empty();
        }
        return Optional.of(Duration.ofMinutes(minutes));
    }

    private static Optional<AppointmentStatus> status(Cells cells, List<Problem> problems) {
        return cells.find("status")
                .flatMap(written -> known(
                        RecordWords.status(written),
                        new Problem("scheduling.import.status", "status", written),
                        problems));
    }

    private static Booking.Setting setting(Cells cells) {
        return new Booking.Setting(words(cells, "serviceType"), words(cells, "practitioner"), words(cells, "location"));
    }

    private static Prepared prepared(Cells cells, List<Problem> problems) {
        return new Prepared(
                ready(cells, "forms", problems),
                ready(cells, "coverage", problems),
                cells.find("interpreter").flatMap(RecordWords::interpreter),
                languages(cells, problems));
    }

    private static Optional<Boolean> ready(Cells cells, String field, List<Problem> problems) {
        return cells.find(field)
                .flatMap(written -> known(
                        RecordWords.ready(written),
                        new Problem("scheduling.import.ready", "word", written, "column", field),
                        problems));
    }

    private static Set<Language> languages(Cells cells, List<Problem> problems) {
        var spoken = new HashSet<Language>();
        cells.find("practitionerLanguages").ifPresent(written -> {
            for (var word : written.split("[,;/+&]", -1)) {
                known(
                                RecordWords.language(word),
                                new Problem("scheduling.import.language", "language", word.strip()),
                                problems)
                        .ifPresent(spoken::add);
            }
        });
        return spoken;
    }

    private static Optional<String> words(Cells cells, String field) {
        return cells.find(field).map(written -> written.substring(0, Math.min(written.length(), LONGEST_WORDS)));
    }

    private static <T> Optional<T> known(Optional<T> found, Problem otherwise, List<Problem> problems) {
        if (found.isEmpty()) {
            problems.add(otherwise);
        }
        return found;
    }

    private static <T> Optional<T> taken(RowResult<T> result, List<Problem> problems) {
        return switch (result) {
            case Accepted<T>(var value) -> Optional.of(value);
            case Rejected<T>(var wrong) -> {
                problems.addAll(wrong);
                yield Optional.empty();
            }
        };
    }
}
