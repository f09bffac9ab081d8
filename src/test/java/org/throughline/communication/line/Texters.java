package org.throughline.communication.line;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Reply;
import org.throughline.communication.TextContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Consents;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.ReachRequests;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.FaultHouse;

/** The patients of a scenario who text with a practice, each from a number of their own. */
public final class Texters {

    private static final LaneCode LANE = new LaneCode("front_desk_backup");

    private final FaultHouse house;
    public final PracticeId practice;
    private final Access author;
    private final String clinic;

    public Texters(FaultHouse house, String clinic) {
        this.house = house;
        this.clinic = clinic;
        practice = house.clinics().open();
        author = house.clinics().access(practice, house.clinics().assistant(practice, "Lucía", LANE));
        house.the(PracticeAddresses.class).open(new ContactPoint(ContactPoint.Kind.PHONE, clinic), practice);
    }

    public static ContactPoint number(int texter) {
        return new ContactPoint(ContactPoint.Kind.PHONE, "+1312%07d".formatted(2_000_000 + texter));
    }

    /** Somebody on file with the number. */
    PatientId registered(int texter) {
        var patient = NewPatient.named(new HumanName("Ana", "Texter" + letters(texter)))
                .reachableAt(number(texter));
        return CurrentPractice.within(practice, () -> house.the(Patients.class).register(author, LANE, patient));
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> Character.toString('a' + digit % 26))
                .reduce("", String::concat);
    }

    /** A text from the number arrives. */
    public void writes(int texter, String words) {
        var text = new TextContact(UUID.randomUUID().toString(), number(texter).value(), clinic, words, 0, Map.of());
        within(() -> house.the(TextIntake.class).receive(text, house.clock().instant()));
    }

    /** The conversation that the number has. */
    public IssueId issue(int texter) {
        return new IssueId(house.ask(
                practice,
                client -> client.sql("""
                        select issue_id from communication.communication
                        where direction = 'in' and sender_phone = :number order by at, id limit 1
                        """)
                        .param("number", number(texter).value())
                        .query((row, count) -> Columns.id(row, "issue_id"))
                        .single()));
    }

    /** Writes a reply that may leave after so many seconds. */
    public CommunicationId answered(IssueId issue, String words, long seconds) {
        var reply = new Reply(issue, Channel.SMS, Language.ENGLISH, new Reply.Text.FinalAnswer(words));
        var at = house.clock().instant().plusSeconds(seconds);
        var written = new java.util.concurrent.atomic.AtomicReference<CommunicationId>();
        house.clinics()
                .within(
                        practice,
                        () -> written.set(house.the(Communications.class).reply(author, reply, at)));
        return written.get();
    }

    void agrees(PatientId patient, int texter, boolean granted) {
        var scope = new Consents.Scope(Consents.Channel.SMS, Consents.Purpose.ADMIN, number(texter));
        var given = new Consents.Given(scope, Consents.Basis.VERBAL, patient.reference());
        within(() -> {
            if (granted) {
                house.the(Consents.class).grant(author, LANE, patient, given);
            } else {
                house.the(Consents.class).revoke(author, LANE, patient, given);
            }
        });
    }

    /** Asks never to be reached at the number, unless that is asked for already. */
    void closes(PatientId patient, int texter) {
        if (running(patient).isEmpty()) {
            var asked = new ReachRequests.Asked(
                    ReachRequests.Wish.NOT_HERE,
                    number(texter),
                    ReachRequests.AskedBy.PATIENT,
                    Consents.Basis.VERBAL,
                    "others read it");
            within(() -> house.the(ReachRequests.class).ask(author, LANE, patient, asked));
        }
    }

    /** Takes that back. */
    void opens(PatientId patient) {
        running(patient)
                .forEach(request -> within(() -> house.the(ReachRequests.class).end(author, LANE, patient, request)));
    }

    private List<UUID> running(PatientId patient) {
        return CurrentPractice.within(
                practice,
                () -> house.the(ReachRequests.class).history(patient).stream()
                        .filter(request -> request.endedAt().isEmpty())
                        .map(ReachRequests.Kept::id)
                        .toList());
    }

    /** How each message of ours stands. */
    public List<String> states() {
        return house.ask(
                practice,
                client -> client.sql("""
                        select d.state || coalesce(' ' || d.reason, '') as answer
                        from communication.delivery d order by d.communication_id
                        """)
                        .query((row, count) -> row.getString("answer"))
                        .list());
    }

    public void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }
}
