package org.throughline.playbook.version;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.kernel.LaneCode;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Arrival;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;

/** The playbook of the practice that is bound. */
@Component
class PracticePlaybook implements Playbook {

    private final PlaybookMemory memory;

    PracticePlaybook(PlaybookMemory memory) {
        this.memory = memory;
    }

    private Playbook now() {
        return memory.of(CurrentPractice.get());
    }

    @Override
    public List<Moment> moments() {
        return now().moments();
    }

    @Override
    public Moment moment(MomentCode code) {
        return now().moment(code);
    }

    @Override
    public InForce inForce(MomentCode code) {
        return now().inForce(code);
    }

    @Override
    public List<Lane> lanes() {
        return now().lanes();
    }

    @Override
    public LaneCode laneOf(Arrival arrival) {
        return now().laneOf(arrival);
    }

    @Override
    public Bilingual<String> sharedText(String code) {
        return now().sharedText(code);
    }

    @Override
    public Common common() {
        return now().common();
    }
}
