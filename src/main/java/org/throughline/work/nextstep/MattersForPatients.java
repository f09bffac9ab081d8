package org.throughline.work.nextstep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.People;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.work.NextStep;
import org.throughline.work.NextStep.Stage;
import org.throughline.work.NextStep.Update;
import org.throughline.work.NextSteps;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.reply.ReplyDesk;

/** A matter as its patient may know it: the item, and of what was sent about it only the four parts. */
@Service
class MattersForPatients implements NextSteps {

    private static final String LOCKED = "page-locked";

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Authorization authorization;
    private final People people;
    private final ReplyDesk replies;

    MattersForPatients(
            JdbcClient database,
            WorkItemRepository items,
            ItemChanges changes,
            Authorization authorization,
            People people,
            ReplyDesk replies) {
        this.database = database;
        this.items = items;
        this.changes = changes;
        this.authorization = authorization;
        this.people = people;
        this.replies = replies;
    }

    /** An update counts for the item that promised it: a conversation may have several. */
    @Override
    @Transactional(readOnly = true)
    public Optional<NextStep> of(IssueId issue, WorkItemId item) {
        return database.sql("""
                        select w.id, w.lane, w.business_status, w.received_at, w.promise_due_at, w.owner_person_id, w.unanswered,
                               w.closed_at, r.at as replied_at, r.purpose, r.language, r.part_received, r.part_checking,
                               r.part_needed, r.part_next
                        from work.work_item w
                        left join lateral (
                            select v.at, v.purpose, v.language, v.part_received, v.part_checking, v.part_needed, v.part_next
                            from communication.v_reply v
                            where v.practice_id = w.practice_id and v.issue_id = w.issue_id
                              and (v.purpose is distinct from 'update' or exists (
                                  select from work.promise p
                                  where p.practice_id = w.practice_id and p.work_item_id = w.id and p.communication_id = v.id))
                            order by v.at desc, v.id desc limit 1
                        ) r on true
                        where w.issue_id = :issue
                        order by w.closed_at is not null, w.id <> :item, w.received_at desc, w.id limit 1
                        """)
                .param("issue", issue.value())
                .param("item", item.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pageLocked(WorkItemId item, Instant at) {
        items.lock(List.of(item)).stream()
                .filter(found -> found.standing().state().isOpen())
                .forEach(open -> comesBack(open, at));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunicationId send(Access access, WorkItemId item, PageLink link, Instant at) {
        var answer = new ReplyDesk.Answer(link.by(), link.language(), new Reply.Text.PageLink(link.words()));
        return replies.page(access, items.get(access, item), answer, at);
    }

    private void comesBack(WorkItem item, Instant at) {
        var product = authorization.ofTheProduct(CurrentPractice.get());
        var codes = item.matter().needsEyes().map(before -> LOCKED + " " + before);
        var back = item.standing(item.standing().heardFromPatient()).needingEyes(codes.orElse(LOCKED));
        changes.save(product, back, Step.of(item.id(), LOCKED, at, product.actor()));
    }

    private NextStep read(ResultSet row) throws SQLException {
        return new NextStep(
                new WorkItemId(Columns.id(row, "id")),
                new LaneCode(row.getString("lane")),
                stage(row),
                Columns.instant(row, "received_at"),
                update(row),
                Columns.optionalInstant(row, "replied_at"),
                Columns.optionalInstant(row, "promise_due_at"),
                Columns.optionalId(row, "owner_person_id")
                        .flatMap(owner -> people.find(new PersonId(owner)))
                        .map(colleague -> colleague.name().given()),
                Columns.optionalInstant(row, "closed_at"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var replied = row.getString("purpose") != null;
        if (Columns.optionalInstant(row, "closed_at").isPresent()) {
            return Stage.DONE;
        }
        if (row.getBoolean("unanswered")) {
            return replied ? Stage.HEARD : Stage.RECEIVED;
        }
        if (State.of(row.getString("business_status")) == State.WAITING_PATIENT) {
            return Stage.NEEDED;
        }
        return replied && update(row).isEmpty() ? Stage.ANSWERED : Stage.CHECKING;
    }

    private static Optional<Update> update(ResultSet row) throws SQLException {
        if (!"update".equals(row.getString("purpose"))) {
            return Optional.empty();
        }
        return Optional.of(new Update(
                row.getString("part_received"),
                row.getString("part_checking"),
                row.getString("part_needed"),
                row.getString("part_next"),
                new Language(row.getString("language")),
                Columns.instant(row, "replied_at")));
    }
}
