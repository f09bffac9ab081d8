package org.throughline.playbook.training;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Training;
import org.throughline.playbook.MomentTookForce;

/** When a moment says something else, the people of its lane learn it, in the transaction in which it takes force. */
@Component
class ChangesAreLearnt {

    private final LaneVersions versions;
    private final Training training;
    private final TimeToLearn time;

    ChangesAreLearnt(LaneVersions versions, Training training, TimeToLearn time) {
        this.versions = versions;
        this.training = training;
        this.time = time;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MomentTookForce news) {
        versions.change(news.lane());
        training.changed(news.lane(), time.until(news.practice(), news.at()));
    }
}
