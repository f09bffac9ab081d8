package org.throughline.demo;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.work.item.WorkItem;
import org.throughline.work.verify.VerifyDesk;

/** Works through the playbook's card of an item as the demo's people did in the weeks before. */
@Service
@Profile("demo")
class DemoCard {

    private final Playbook playbook;
    private final VerifyDesk steps;

    DemoCard(Playbook playbook, VerifyDesk steps) {
        this.playbook = playbook;
        this.steps = steps;
    }

    /** Ticks every step of the moment, and says what its note asks for beside the usual fields. */
    Map<String, String> workedThrough(Access access, WorkItem item) {
        var moment = item.matter().moment().map(playbook::moment);
        moment.map(Moment::verify).ifPresent(list -> {
            for (var place = 0; place < list.size(); place++) {
                steps.tick(access, item.id(), place, true);
            }
        });
        return moment.stream()
                .flatMap(known -> known.ownNoteFields().stream())
                .collect(Collectors.toMap(Function.identity(), field -> "as in the message"));
    }
}
