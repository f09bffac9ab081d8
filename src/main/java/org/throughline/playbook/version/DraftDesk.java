package org.throughline.playbook.version;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;

/** Writes drafts: of a moment that is there or of one more, field by field, so that two people lose nothing. */
@Service
public class DraftDesk {

    private final VersionRepository versions;
    private final KeptVersions kept;
    private final Lanes lanes;
    private final VersionTrail trail;
    private final Clock clock;

    DraftDesk(VersionRepository versions, KeptVersions kept, Lanes lanes, VersionTrail trail, Clock clock) {
        this.versions = versions;
        this.kept = kept;
        this.lanes = lanes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins a draft with the words of a version: the one asked for, else the one that waits for its day, else the one in force. */
    @Transactional
    public int begin(Access access, MomentCode moment, OptionalInt from) {
        Hands.requireProposer(access);
        var now = clock.instant();
        kept.of(moment, now);
        var base = from.isPresent()
                ? versions.get(moment, from.getAsInt())
                : versions.find(moment, VersionState.APPROVED)
                        .or(() -> versions.find(moment, VersionState.IN_FORCE))
                        .orElseThrow(() -> new NotFound("nothing to begin with"));
        return add(access, base.content(), base.spanish(), now);
    }

    /** Begins a moment of the practice's own. */
    @Transactional
    public int begin(Access access, NewMoment moment) {
        Hands.requireProposer(access);
        if (DefaultPlaybook.SHIPPED.find(moment.code()).isPresent()
                || !versions.of(moment.code()).isEmpty()) {
            throw RuleViolation.of("playbook.code-taken", moment.code().value());
        }
        if (lanes.all().stream().noneMatch(lane -> lane.code().equals(moment.lane()))) {
            throw RuleViolation.of("playbook.no-such-lane");
        }
        return add(access, moment.content(), Optional.empty(), clock.instant());
    }

    /** Begins a draft with all the words of a file; Spanish that is in force and signed stays signed where it is the same. */
    @Transactional
    public int begin(Access access, MomentContent content) {
        Hands.requireProposer(access);
        var now = clock.instant();
        kept.of(content.moment().code(), now);
        var spanish = versions.find(content.moment().code(), VersionState.IN_FORCE)
                .filter(version -> version.content().sameSpanishAs(content))
                .flatMap(MomentVersion::spanish);
        return add(access, content, spanish, now);
    }

    /** Changes the words of one field, if they are still those that were seen. */
    @Transactional
    public Edited change(Access access, MomentCode moment, Edit edit) {
        Hands.requireProposer(access);
        if (edit.words().length() > Edit.LONGEST) {
            throw RuleViolation.of("playbook.far-too-long", Edit.LONGEST);
        }
        var draft = draft(moment);
        var stands = draft.content().text(edit.field());
        if (stands.equals(edit.words())) {
            return new Edited.Saved(stands);
        }
        if (!stands.equals(edit.seen())) {
            return new Edited.SomebodyWasFirst(stands, draft.authors().onlyOtherThan(access.person()));
        }
        var changed = draft.content().with(edit.field(), edit.words());
        if (edit.field().form() == MomentField.Form.LANE
                && lanes.find(changed.moment().lane()).isEmpty()) {
            throw RuleViolation.of("playbook.no-such-lane");
        }
        save(access, draft, content -> changed);
        return new Edited.Saved(changed.text(edit.field()));
    }

    @Transactional
    public void add(Access access, MomentCode moment, MomentList list) {
        Hands.requireProposer(access);
        save(access, draft(moment), content -> content.plusOne(list));
    }

    /** Takes one thing out of a list, if its words are still those that were seen. */
    @Transactional
    public void remove(Access access, MomentCode moment, MomentList list, Taken taken) {
        Hands.requireProposer(access);
        var draft = draft(moment);
        if (!draft.content().text(list.words(taken.index())).equals(taken.seen())) {
            throw RuleViolation.conflict("playbook.list-changed");
        }
        save(access, draft, content -> content.without(list, taken.index()));
    }

    /** Which thing of a list, and the words by which it is known. */
    public record Taken(int index, String seen) {

        public Taken {
            seen = Edit.plain(seen);
        }
    }

    @Transactional
    public void discard(Access access, MomentCode moment) {
        var draft = draft(moment);
        Hands.requireItsPeople(access, draft);
        var now = clock.instant();
        var discarded = draft.discarded(now);
        versions.save(discarded, now);
        trail.record(access.actor(), "playbook.discarded", discarded, now);
    }

    private int add(Access access, MomentContent content, Optional<Signature> spanish, Instant now) {
        var code = content.moment().code();
        if (versions.find(code, VersionState.DRAFT)
                .or(() -> versions.find(code, VersionState.IN_REVIEW))
                .isPresent()) {
            throw RuleViolation.conflict("playbook.draft-is-there");
        }
        var draft = new MomentVersion(
                new UUID(0, 0),
                code,
                versions.nextNumber(code),
                0,
                content,
                Authors.of(access.person(), now),
                MomentVersion.Steps.draft(),
                spanish,
                false);
        trail.record(access.actor(), "playbook.drafted", versions.add(draft, now), now);
        return draft.number();
    }

    private void save(Access access, MomentVersion draft, UnaryOperator<MomentContent> change) {
        var now = clock.instant();
        var changed = draft.changed(
                change.apply(draft.content()), access.person(), versions.find(draft.moment(), VersionState.IN_FORCE));
        versions.save(changed, now);
        trail.record(access.actor(), "playbook.changed", changed, now);
    }

    private MomentVersion draft(MomentCode moment) {
        return versions.find(moment, VersionState.DRAFT).orElseThrow(() -> RuleViolation.conflict("playbook.no-draft"));
    }
}
