package org.throughline.playbook.training.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Training;
import org.throughline.access.Training.Trained;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.training.LessonDesk;
import org.throughline.playbook.training.Rehearsal;
import org.throughline.playbook.training.RehearsalDesk;
import org.throughline.playbook.training.Scenarios;
import org.throughline.playbook.training.web.TrainingView.Row;
import org.throughline.playbook.training.web.TrainingView.State;

/** What somebody has to learn, lane by lane. */
@Component
class TrainingPages {

    private static final int RUNS_SHOWN = 8;

    private final Lanes lanes;
    private final Training training;
    private final RehearsalDesk rehearsals;
    private final LessonDesk lessons;

    TrainingPages(Lanes lanes, Training training, RehearsalDesk rehearsals, LessonDesk lessons) {
        this.lanes = lanes;
        this.training = training;
        this.rehearsals = rehearsals;
        this.lessons = lessons;
    }

    @Transactional(readOnly = true)
    public TrainingView all(Access access, Page page) {
        var trained = training.of(access.person());
        var granted = training.granted(access.person());
        var rows = lanes.all().stream()
                .map(Lane::code)
                .map(lane -> row(lane, trained))
                .sorted(Comparator.comparing(Row::state)
                        .thenComparing(
                                row -> page.texts().get("playbook.lane." + row.lane()),
                                page.texts().order()))
                .toList();
        return new TrainingView(chosen(rows, granted, true), chosen(rows, granted, false));
    }

    private static List<Row> chosen(List<Row> rows, Set<LaneCode> granted, boolean wanted) {
        return rows.stream()
                .filter(row -> granted.contains(row.lane()) == wanted)
                .toList();
    }

    @Transactional(readOnly = true)
    public LaneView lane(Access access, LaneCode lane, List<String> wrong) {
        if (lanes.all().stream().noneMatch(one -> one.code().equals(lane))) {
            throw new NotFound("no such lane");
        }
        var row = row(lane, training.of(access.person()));
        var runs = rehearsals.of(access, lane);
        return new LaneView(
                row,
                training.granted(access.person()).contains(lane),
                row.state() == State.LESSON ? lessons.lesson(access, lane).orElse(null) : null,
                Set.copyOf(wrong),
                runs.stream()
                        .filter(run -> run.ended().isPresent())
                        .limit(RUNS_SHOWN)
                        .toList(),
                runs.stream().map(Rehearsal::ended).anyMatch(Optional::isEmpty),
                Scenarios.SHIPPED.of(lane).size(),
                Scenarios.SHIPPED.passPercent());
    }

    private static Row row(LaneCode lane, Map<LaneCode, Trained> trained) {
        var known = trained.get(lane);
        if (known == null) {
            return new Row(lane, null, State.REHEARSE);
        }
        return new Row(lane, known, known.upToDate() ? State.DONE : State.LESSON);
    }
}
