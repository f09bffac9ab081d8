package org.throughline.communication.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.communication.CallContact;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.csv.Cells;
import org.throughline.platform.csv.Column;
import org.throughline.platform.csv.CsvTimes;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;

/** Makes a call of a row, with all its problems at once. */
final class CallRows implements Function<Cells, RowResult<LoggedCall>> {

    static final List<Column> COLUMNS = List.of(
            Column.optional("callId", "id", "call uuid", "call sid", "unique id", "session id", "id de llamada"),
            Column.required(
                    "at",
                    "date",
                    "date time",
                    "timestamp",
                    "call date",
                    "start time",
                    "date started",
                    "started at",
                    "call start time",
                    "fecha",
                    "fecha y hora",
                    "hora de inicio",
                    "inicio"),
            Column.optional("time", "call time", "hora"),
            Column.required(
                    "phone",
                    "from",
                    "caller",
                    "caller id",
                    "caller number",
                    "from number",
                    "calling number",
                    "number",
                    "phone number",
                    "número",
                    "teléfono",
                    "origen",
                    "de"),
            Column.optional("name", "from name", "caller name", "contact", "nombre"),
            Column.required(
                    "outcome",
                    "result",
                    "call result",
                    "action result",
                    "status",
                    "call status",
                    "disposition",
                    "resultado",
                    "estado"),
            Column.optional("direction", "call direction", "dirección", "sentido"),
            Column.optional("seconds", "duration", "call duration", "length", "talk time", "duración"),
            Column.optional(
                    "remark", "transcript", "transcription", "note", "notes", "message", "notas", "transcripción"));

    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "unknown",
            "private",
            "restricted",
            "blocked",
            "unavailable",
            "withheld",
            "nocallerid",
            "anonimo",
            "desconocido",
            "privado",
            "oculto",
            "");
    private static final Set<String> NOBODY_S_NAME = Set.of(
            "anonymous",
            "unknown",
            "unknowncaller",
            "unknownname",
            "private",
            "privatecaller",
            "restricted",
            "unavailable",
            "wirelesscaller",
            "cellphone",
            "tollfreecall",
            "desconocido",
            "privado",
            "");

    private final OutcomeWords outcomes;
    private final String region;
    private final ZoneId zone;
    private final Instant now;

    CallRows(OutcomeWords outcomes, String region, ZoneId zone, Instant now) {
        this.outcomes = outcomes;
        this.region = region;
        this.zone = zone;
        this.now = now;
    }

    @Override
    public RowResult<LoggedCall> apply(Cells cells) {
        var problems = new ArrayList<Problem>();
        OutcomeWords.refuseOutgoing(cells.find("direction")).ifPresent(problems::add);
        var phone = phone(cells, problems);
        var at = at(cells, problems);
        var outcome = outcome(cells, problems);
        var seconds = cells.find("seconds").flatMap(written -> taken(CsvTimes.seconds(written), problems));
        if (outcome.equals(Optional.of(Outcome.MISSED)) && phone.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("communication.calls.nobody-to-call"));
        }
        if (!problems.isEmpty() || at.isEmpty() || outcome.isEmpty()) {
            return new Rejected<>(problems);
        }
        var call = new CallContact(
                phone.map(ContactPoint::value).orElse(null),
                cells.find("name").filter(CallRows::isAName).orElse(null),
                at.get(),
                outcome.get(),
                seconds.orElse(null),
                cells.find("remark").orElse(null));
        return new Accepted<>(new LoggedCall(cells.find("callId"), call));
    }

    /** The day and the time of day may stand in two columns. */
    private Optional<Instant> at(Cells cells, List<Problem> problems) {
        var written = List.of("at", "time").stream()
                .flatMap(field -> cells.find(field).stream())
                .collect(Collectors.joining(" "));
        if (cells.find("at").isEmpty()) {
            problems.add(new Problem("csv.row.required", "field", "at"));
            return Optional.empty();
        }
        return taken(CsvTimes.past(written, zone, now), problems);
    }

    private Optional<Outcome> outcome(Cells cells, List<Problem> problems) {
        var written = cells.find("outcome");
        if (written.isEmpty()) {
            problems.add(new Problem("csv.row.required", "field", "outcome"));
            return Optional.empty();
        }
        return taken(outcomes.find(written.get()), problems);
    }

    private Optional<ContactPoint> phone(Cells cells, List<Problem> problems) {
        var written = cells.find("phone").filter(cell -> !WITHHELD.contains(OutcomeWords.plain(cell)));
        var read = written.flatMap(cell -> ContactPoint.phone(cell, region)).filter(CallRows::canBeDialled);
        if (written.isPresent() && read.isEmpty()) {
            problems.add(new Problem("csv.phone", "phone", written.get()));
        }
        return read;
    }

    /** A row of one digit is what phone systems write when they know nothing. */
    private static boolean canBeDialled(ContactPoint point) {
        return point.value().substring(2).chars().distinct().count() > 1;
    }

    private static boolean isAName(String name) {
        var plain = OutcomeWords.plain(name);
        return !NOBODY_S_NAME.contains(plain) && plain.chars().anyMatch(Character::isLetter);
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
