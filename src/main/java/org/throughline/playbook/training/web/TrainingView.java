package org.throughline.playbook.training.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Training.Trained;
import org.throughline.kernel.LaneCode;

/** One's lanes with what is to be learnt for them; those that wait for it first. */
public record TrainingView(List<Row> granted, List<Row> others) {

    /** One lane; {@code trained} is missing while nobody passed its rehearsal. */
    public record Row(LaneCode lane, @Nullable Trained trained, State state) {

        public String href() {
            return TrainingController.PATH + "/" + lane;
        }
    }

    /** What is to be done, the most urgent first. */
    public enum State {
        LESSON,
        REHEARSE,
        DONE
    }
}
