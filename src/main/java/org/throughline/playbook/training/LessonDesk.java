package org.throughline.playbook.training;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.training.Lesson.ChangedMoment;
import org.throughline.playbook.training.Rehearsal.Ended;
import org.throughline.playbook.training.Rehearsal.Kind;
import org.throughline.playbook.training.Rehearsal.Result;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.Versions;

/** Teaches what has changed in a lane, by one question on each changed moment. */
@Service
public class LessonDesk {

    private static final int ALL = 100;

    private final RehearsalRepository rehearsals;
    private final LaneVersions lanes;
    private final Versions versions;
    private final Outcome outcome;
    private final Clock clock;

    LessonDesk(RehearsalRepository rehearsals, LaneVersions lanes, Versions versions, Outcome outcome, Clock clock) {
        this.rehearsals = rehearsals;
        this.lanes = lanes;
        this.versions = versions;
        this.outcome = outcome;
        this.clock = clock;
    }

    /** The lesson of somebody who was trained for the lane once; without changes there is nothing to learn. */
    @Transactional(readOnly = true)
    public Optional<Lesson> lesson(Access access, LaneCode lane) {
        return learnt(access, lane)
                .map(learnt -> of(lane, learnt, lanes.now(lane)))
                .filter(lesson -> !lesson.versions().isEmpty());
    }

    /** The versions the person learnt last. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Integer>> learnt(Access access, LaneCode lane) {
        return rehearsals.of(access.person(), lane).stream()
                .filter(Rehearsal::passed)
                .findFirst()
                .map(Rehearsal::versions);
    }

    /**
     * Answers every question; answers with the moments that were answered wrongly. The lesson counts for what was shown: when
     * something took force meanwhile, it is shown anew.
     *
     * @param chosen which wording was chosen, by the code of the moment
     */
    @Transactional
    public List<String> answer(
            Access access, LaneCode lane, String seen, Map<String, Integer> chosen, Language language) {
        lanes.hold(lane);
        var lesson = lesson(access, lane).orElseThrow(() -> RuleViolation.conflict("playbook.lesson-changed"));
        if (!lesson.seen().equals(seen)) {
            throw RuleViolation.conflict("playbook.lesson-changed");
        }
        var wrong = lesson.changed().stream()
                .filter(moment -> !moment.question().in(language).isRight(chosen.getOrDefault(moment.code(), -1)))
                .map(ChangedMoment::code)
                .toList();
        var now = clock.instant();
        var result = wrong.isEmpty() ? Result.PASSED : Result.FAILED;
        var asked = lesson.changed().size();
        var score = asked == 0 ? ALL : (asked - wrong.size()) * ALL / asked;
        var run = new Rehearsal(
                new UUID(0, 0),
                access.person(),
                lane,
                Kind.LESSON,
                lesson.versions(),
                lesson.changed().stream().map(ChangedMoment::code).toList(),
                now,
                Optional.of(new Ended(now, result, score)));
        rehearsals.add(run);
        outcome.of(access, run, result, now);
        return wrong;
    }

    private Lesson of(LaneCode lane, Map<String, Integer> learnt, Map<String, Integer> now) {
        var changed = now.entrySet().stream()
                .filter(version -> !version.getValue().equals(learnt.get(version.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        version -> changed(version.getKey(), learnt.get(version.getKey()), version.getValue()).stream())
                .toList();
        return new Lesson(lane, now, changed);
    }

    private Optional<ChangedMoment> changed(String code, @org.jspecify.annotations.Nullable Integer before, int now) {
        var contents = new HashMap<Integer, MomentContent>();
        List<MomentVersion> all = versions.of(new MomentCode(code)).versions();
        all.forEach(version -> contents.put(version.number(), version.content()));
        var current = Optional.ofNullable(contents.get(now));
        return before == null
                ? current.flatMap(content -> LessonPlan.of(code, blank(content), content))
                : current.flatMap(content -> LessonPlan.of(code, contents.getOrDefault(before, content), content));
    }

    /** A moment that was not there: nothing of it is known. */
    private static MomentContent blank(MomentContent content) {
        return content.fields().keySet().stream()
                .filter(field -> field.form() == MomentField.Form.WORDS)
                .reduce(content, (left, field) -> left.with(field, ""), (one, other) -> other);
    }
}
