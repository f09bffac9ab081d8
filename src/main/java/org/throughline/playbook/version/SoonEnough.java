package org.throughline.playbook.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.playbook.Moment;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentField;

/**
 * The first answer comes no later than its class allows, and a moment that the product ships as clinical or urgent stays as
 * urgent as it is, with its most urgent point of escalation: raising is free, lowering is not (INV-23).
 */
final class SoonEnough implements MomentCheck {

    private static final MomentField URGENCY = new MomentField("/urgency");
    private static final MomentField TARGET = new MomentField("/target/first_useful_bm");

    @Override
    public String code() {
        return "soon";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        var moment = version.content().moment();
        var found = new ArrayList<Finding>();
        var most = moment.urgency().firstUsefulMinutes();
        if (moment.target().firstUsefulBm() > most) {
            found.add(Finding.hard("target-late", TARGET, Integer.toString(most)));
        } else if (moment.target().firstUsefulBm() < 1 && most > 0) {
            found.add(Finding.hard("target-none", TARGET, ""));
        }
        DefaultPlaybook.SHIPPED.find(moment.code()).ifPresent(shipped -> compare(moment, shipped, found));
        return found;
    }

    private static void compare(Moment moment, Moment shipped, List<Finding> found) {
        if (shipped.urgency().compareTo(UrgencyClass.U2) <= 0
                && moment.urgency().compareTo(shipped.urgency()) > 0) {
            found.add(Finding.hard("urgency-lowered", URGENCY, shipped.urgency().name()));
        }
        soonest(shipped)
                .filter(least -> least.compareTo(UrgencyClass.U2) <= 0)
                .filter(least ->
                        soonest(moment).filter(now -> now.compareTo(least) > 0).isPresent())
                .ifPresent(least -> found.add(
                        Finding.hard("escalation-lowered", new MomentField("/escalation/0/within"), least.name())));
    }

    private static Optional<UrgencyClass> soonest(Moment moment) {
        return moment.escalation().stream().map(Moment.Escalation::within).min(Comparator.naturalOrder());
    }
}
