package org.throughline.playbook.gap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.GapAnswered;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.version.Hands;

/** Keeps what the playbook does not say, until somebody of the practice who may decide has answered it. */
@Service
public class GapDesk {

    private static final int LONGEST = 500;

    private final GapRepository gaps;
    private final Playbook playbook;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    GapDesk(GapRepository gaps, Playbook playbook, AuditLog audit, ApplicationEventPublisher news, Clock clock) {
        this.gaps = gaps;
        this.playbook = playbook;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Raised in the transaction that changes the task; a task has one open gap at most. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID raise(Access access, Gap.About about, String asks, Instant now) {
        access.require(Action.SAY, about.lane());
        var gap = gaps.add(about, said(asks), access.person(), now)
                .orElseThrow(() -> RuleViolation.conflict("playbook.gap-open"));
        record(access, "playbook.gap-raised", gap, now);
        return gap;
    }

    /** The gap that keeps a task from its end. */
    @Transactional(readOnly = true)
    public Optional<Gap> openOf(UUID task) {
        return gaps.openOf(task);
    }

    @Transactional(readOnly = true)
    public Gap get(UUID gap) {
        return gaps.find(gap).orElseThrow(() -> new NotFound(reference(gap)));
    }

    /** Those of the lanes one may see: the open ones, the oldest first, then those answered lately. */
    @Transactional(readOnly = true)
    public List<Gap> all(Access access) {
        return access.everyLane() ? gaps.lately() : gaps.latelyIn(access.lanes(Action.SEE));
    }

    /** Answers in words, and says which moment it is if there is one by now. */
    @Transactional
    public void answer(Access access, UUID id, String words, Optional<MomentCode> moment) {
        var now = clock.instant();
        var gap = gaps.lock(id).orElseThrow(() -> new NotFound(reference(id)));
        access.require(Action.SEE, gap.about().lane());
        Hands.requireDecider(access);
        if (gap.answer().isPresent()) {
            throw RuleViolation.conflict("playbook.gap-answered");
        }
        var known = moment.map(playbook::moment).map(found -> found.code());
        gaps.save(id, new Gap.Answer(said(words), known, access.person(), now));
        record(access, "playbook.gap-answered", id, now);
        news.publishEvent(new GapAnswered(access.practice(), id, gap.about().task(), now));
    }

    private static String said(String words) {
        var stripped = words.strip();
        if (stripped.isEmpty()) {
            throw RuleViolation.of("playbook.gap-words-needed");
        }
        if (stripped.length() > LONGEST) {
            throw RuleViolation.of("playbook.gap-words-long", Integer.toString(LONGEST));
        }
        return stripped;
    }

    private void record(Access access, String action, UUID gap, Instant at) {
        audit.record(AuditEntry.of(at, access.actor(), action, reference(gap)));
    }

    private static Reference reference(UUID gap) {
        return new Reference("PlaybookGap", gap);
    }
}
