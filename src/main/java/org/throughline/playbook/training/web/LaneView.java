package org.throughline.playbook.training.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.playbook.training.Lesson;
import org.throughline.playbook.training.Rehearsal;

/**
 * The training of one lane as somebody sees it who takes it.
 *
 * @param row where she stands
 * @param lesson what has changed since, if she was trained once and something has
 * @param wrong the moments that were just answered wrongly
 * @param runs what she has done so far, the newest first
 * @param open whether she can go on with a rehearsal
 */
public record LaneView(
        TrainingView.Row row,
        boolean granted,
        @Nullable Lesson lesson,
        Set<String> wrong,
        List<Rehearsal> runs,
        boolean open,
        int cases,
        int passPercent) {

    public String href() {
        return row.href();
    }
}
