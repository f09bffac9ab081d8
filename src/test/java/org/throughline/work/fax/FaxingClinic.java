package org.throughline.work.fax;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Fax;
import org.throughline.communication.Faxes;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.fax.Paper;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;

/** A small clinic whose fax service mails faxes, with Lucía at its front desk. */
public final class FaxingClinic {

    public static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    public static final LaneCode REFERRALS = new LaneCode("referrals");
    public static final LaneCode RECORDS = new LaneCode("records");
    public static final String FROM = "New fax from (312) 555-0187";

    public final PracticeId practice;
    public final Access lucia;
    private final SmallClinic clinics;
    private final Parts parts;

    /** What a fax passes on its way. */
    public record Parts(
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            MutableClock clock) {}

    public FaxingClinic(SmallClinic clinics, Parts parts) {
        this.clinics = clinics;
        this.parts = parts;
        parts.clock().set(MutableClock.TUESDAY_TEN);
        this.practice = clinics.open();
        this.lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", BACKUP));
        clinics.lanes(practice, REFERRALS, RECORDS);
        clinics.within(practice, () -> clinics.execute("""
                insert into communication.fax_service (sender, added_at, added_by)
                values ('inbound@fax-service.example', '2026-01-05T15:00:00Z', uuidv7())
                """));
    }

    /** The item that a fax with these pages became. */
    public WorkItem arrives(String subject, byte[] pdf) {
        return arrivesFrom(Paper.SERVICE, subject, pdf);
    }

    public WorkItem arrivesFrom(String from, String subject, byte[] pdf) {
        return opened(Paper.mail(from, subject, "See the attached document.", pdf));
    }

    public WorkItem opened(byte[] mail) {
        var contact = new IncomingContact(
                Channel.EMAIL,
                "clinic@riverside.example",
                UUID.randomUUID().toString(),
                mail,
                "message/rfc822",
                parts.clock().instant());
        CurrentPractice.run(practice, () -> parts.communications().receive(contact));
        var item = answers("select id::text as answer from work.work_item order by id desc limit 1");
        return find(new WorkItemId(UUID.fromString(item.getFirst())));
    }

    public WorkItem current(WorkItem item) {
        return find(item.id());
    }

    private WorkItem find(WorkItemId id) {
        var found = new ArrayList<WorkItem>();
        clinics.within(practice, () -> parts.items().find(id).ifPresent(found::add));
        return found.getFirst();
    }

    public WorkItem takes(WorkItem item) {
        return CurrentPractice.within(practice, () -> parts.queue().claim(lucia, item.id()));
    }

    public List<Fax> faxesOf(WorkItem item) {
        return CurrentPractice.within(
                practice, () -> parts.faxes().of(item.matter().issue()));
    }

    public UUID faxOf(WorkItem item) {
        return faxesOf(item).getFirst().id();
    }

    public List<String> answers(String question) {
        return clinics.answers(practice, question);
    }

    public List<String> actions() {
        return answers("select action as answer from audit.audit_event");
    }

    public static Seen seen(WorkItem item) {
        return new Seen(item.id(), item.standing().version());
    }
}
