package org.throughline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.communication.PatientConversations;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Reason;
import org.throughline.escalation.recovery.RecoveryDesk;
import org.throughline.kernel.PersonId;
import org.throughline.practice.Practices;
import org.throughline.scheduling.board.BoardRow;
import org.throughline.scheduling.board.CheckIn.Found;
import org.throughline.scheduling.board.CheckInDesk;
import org.throughline.scheduling.board.DayBoards;
import org.throughline.scheduling.board.NotReady;
import org.throughline.scheduling.importing.AppointmentFiles;
import org.throughline.work.NextSteps;
import org.throughline.work.WorkItemId;

/** The demo clinic's visits of today and tomorrow, as its record exported them this morning, and who has come since. */
@Component
@Profile("demo")
class DemoVisits {

    private static final LocalTime EXPORTED = LocalTime.of(9, 30);
    private static final LocalTime FIRST_COMES = LocalTime.of(9, 36);
    private static final LocalTime SECOND_COMES = LocalTime.of(9, 57);

    private final AppointmentFiles files;
    private final DayBoards boards;
    private final CheckInDesk desk;
    private final RecoveryDesk recoveries;
    private final PatientConversations conversations;
    private final NextSteps matters;
    private final Practices practices;
    private final Authorization authorization;
    private final DemoClock clock;

    DemoVisits(
            AppointmentFiles files,
            DayBoards boards,
            CheckInDesk desk,
            RecoveryDesk recoveries,
            PatientConversations conversations,
            NextSteps matters,
            Practices practices,
            Authorization authorization,
            DemoClock clock) {
        this.files = files;
        this.boards = boards;
        this.desk = desk;
        this.recoveries = recoveries;
        this.conversations = conversations;
        this.matters = matters;
        this.practices = practices;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Within the practice. */
    void begin(PersonId manager, PersonId frontDesk) {
        var oversees = authorization.of(manager).orElseThrow();
        var receives = authorization.of(frontDesk).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), DemoClock.CLINIC);
        at(today, EXPORTED);
        exported(oversees, today);
        at(today, FIRST_COMES);
        nextComes(receives, Found.ALL_READY);
        at(today, SECOND_COMES);
        nextComes(receives, Found.notReady(Optional.of(NotReady.FORMS)));
        clock.comeBack();
        waitedTooLong(oversees);
    }

    private void at(LocalDate today, LocalTime time) {
        clock.travelTo(today.atTime(time).atZone(DemoClock.CLINIC).toInstant());
    }

    private void exported(Access access, LocalDate today) {
        try {
            var file = Files.createTempFile("visits", ".csv");
            Files.writeString(file, dated(today));
            files.read(access, practices.get(access.practice()), file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with its days counted from today. */
    private static String dated(LocalDate today) throws IOException {
        try (var file = new ClassPathResource("demo/visits.csv").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst(",0,", "," + today + ",")
                            .replaceFirst(",1,", "," + today.plusDays(1) + ","))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private void nextComes(Access access, Found found) {
        boards.of(access, Optional.empty()).rows().stream()
                .filter(BoardRow::expected)
                .findFirst()
                .ifPresent(row -> desk.checkIn(access, row.id(), found));
    }

    /** Whoever comes at twenty to eleven was let down the last time. */
    private void waitedTooLong(Access access) {
        boards.of(access, Optional.empty()).rows().stream()
                .filter(row -> row.who().name().family().equals("Kowalski"))
                .flatMap(row -> conversations.of(row.who().patient()).stream())
                .flatMap(issue -> matters.of(issue, new WorkItemId(issue.value())).stream())
                .findFirst()
                .ifPresent(matter -> recoveries.open(
                        access,
                        matter.item(),
                        Reason.WAITED,
                        new RecoveryDesk.Heard(
                                "Last time I waited fifty minutes and nobody said a word.",
                                "To be told when it takes longer",
                                Harm.NO)));
    }
}
