package org.throughline.patient.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLink;
import org.throughline.patient.PatientLinked;
import org.throughline.patient.PatientLinks;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.patient.Recognition.Reason;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Links as rows that are closed, never deleted. */
@Service
class LinkLedger implements PatientLinks {

    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    LinkLedger(JdbcClient database, AuditLog audit, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void linkAutomatically(Reference what, OnePatient recognised) {
        var now = clock.instant();
        if (insert(what, recognised.patient(), recognised.because(), Actor.SYSTEM, now)) {
            trail(Actor.SYSTEM, now, "patient.linked", what, recognised.patient());
            tell(what, Optional.of(recognised.patient()), now);
        }
    }

    @Override
    @Transactional
    public void link(Access access, LaneCode lane, Reference what, PatientId patient) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        var before = patientOf(what);
        if (before.equals(Optional.of(patient))) {
            return;
        }
        before.ifPresent(other -> close(new Closing(what, other, Undo.OTHER_PERSON), access.actor(), now));
        refuseUnknown(patient);
        insert(what, patient, Set.of(), access.actor(), now);
        trail(access.actor(), now, "patient.linked", what, patient);
        tell(what, Optional.of(patient), now);
    }

    @Override
    @Transactional
    public void unlink(Access access, LaneCode lane, Reference what, Undo because) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        var patient = patientOf(what).orElseThrow(() -> new NotFound(what));
        close(new Closing(what, patient, because), access.actor(), now);
        tell(what, Optional.empty(), now);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PatientId> patientOf(Reference what) {
        return database.sql("""
                        select patient_id from patient.patient_link
                        where what_type = :type and what_id = :id and unlinked_at is null
                        """)
                .param("type", what.type())
                .param("id", what.id())
                .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PatientLink> history(Reference what) {
        return database.sql("""
                        select patient_id, because, linked_at, linked_by_kind, linked_by_id,
                               unlinked_at, unlinked_by_kind, unlinked_by_id
                        from patient.patient_link
                        where what_type = :type and what_id = :id
                        order by id desc
                        """)
                .param("type", what.type())
                .param("id", what.id())
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Reference, PatientLink> of(PatientId patient) {
        return database
                .sql("""
                        select what_type, what_id, patient_id, because, linked_at, linked_by_kind, linked_by_id,
                               unlinked_at, unlinked_by_kind, unlinked_by_id
                        from patient.patient_link
                        where patient_id = :patient and unlinked_at is null
                        """)
                .param("patient", patient.value())
                .query((row, number) ->
                        Map.entry(new Reference(row.getString("what_type"), Columns.id(row, "what_id")), read(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean insert(Reference what, PatientId patient, Set<Reason> because, Actor by, Instant now) {
        return database.sql("""
                        insert into patient.patient_link
                            (what_type, what_id, patient_id, because, linked_at, linked_by_kind, linked_by_id)
                        values (:type, :id, :patient, :because, :now, :kind, :by)
                        on conflict do nothing
                        """)
                        .param("type", what.type())
                        .param("id", what.id())
                        .param("patient", patient.value())
                        .param("because", because.stream().map(Enum::name).toArray(String[]::new))
                        .param("now", Columns.at(now))
                        .param("kind", by.kind().name())
                        .param("by", by.id())
                        .update()
                > 0;
    }

    /** A link that ends, and why. */
    private record Closing(Reference what, PatientId patient, Undo because) {}

    private void close(Closing closing, Actor by, Instant now) {
        database.sql("""
                        update patient.patient_link
                        set unlinked_at = :now, unlinked_by_kind = :kind, unlinked_by_id = :by, unlinked_because = :because
                        where what_type = :type and what_id = :id and unlinked_at is null
                        """)
                .param("now", Columns.at(now))
                .param("kind", by.kind().name())
                .param("by", by.id())
                .param("because", closing.because().name())
                .param("type", closing.what().type())
                .param("id", closing.what().id())
                .update();
        audit.record(AuditEntry.of(now, by, "patient.unlinked", closing.what())
                .about(closing.patient().value())
                .because("undo." + closing.because()));
    }

    private void refuseUnknown(PatientId patient) {
        var known = database.sql("select 1 from patient.patient where id = :id and status <> 'merged'")
                .param("id", patient.value())
                .query((row, number) -> true)
                .optional();
        if (known.isEmpty()) {
            throw new NotFound(patient.reference());
        }
    }

    private void trail(Actor actor, Instant now, String action, Reference what, PatientId patient) {
        audit.record(AuditEntry.of(now, actor, action, what).about(patient.value()));
    }

    private void tell(Reference what, Optional<PatientId> patient, Instant now) {
        news.publishEvent(new PatientLinked(CurrentPractice.get(), what, patient, now));
    }

    private static PatientLink read(ResultSet row) throws SQLException {
        var because = Arrays.stream((String[]) row.getArray("because").getArray())
                .map(Reason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var unlinked = Columns.optionalInstant(row, "unlinked_at");
        return new PatientLink(
                new PatientId(Columns.id(row, "patient_id")),
                because,
                new PatientLink.Made(actor(row, "linked"), Columns.instant(row, "linked_at")),
                unlinked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PatientLink.Made(actor(row, "unlinked"), unlinked.get())));
    }

    private static Actor actor(ResultSet row, String did) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString(did + "_by_kind")), Columns.id(row, did + "_by_id"));
    }
}
