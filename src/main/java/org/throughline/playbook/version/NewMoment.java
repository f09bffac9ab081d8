package org.throughline.playbook.version;

import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Moment.CallCues;
import org.throughline.playbook.Moment.FourParts;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;

/** A moment that the practice adds: what it is called, in which lane it comes up, and how soon it needs an answer. */
public record NewMoment(MomentCode code, Bilingual<String> name, LaneCode lane, UrgencyClass urgency) {

    private static final MomentCode PATTERN = new MomentCode("general_question");

    /** Its content without words yet; what is not words is that of a general question. */
    MomentContent content() {
        var like = DefaultPlaybook.SHIPPED.moment(PATTERN);
        var none = new Bilingual<>("", "");
        var noParts = new FourParts("", "", "", "");
        var noCues = new CallCues("", "", "");
        return MomentContent.of(new Moment(
                code,
                name,
                lane,
                urgency,
                new Moment.Target(urgency.firstUsefulMinutes(), ""),
                none,
                new ArrayList<>(),
                new Bilingual<>(noParts, noParts),
                new Moment.Sms(like.sms().optout(), "", ""),
                none,
                new Bilingual<>(noCues, noCues),
                new ArrayList<>(),
                like.closeCodes(),
                like.promise(),
                new ArrayList<>(),
                new Moment.Channels(like.channels().prefer(), like.channels().allow(), List.of(), List.of()),
                null));
    }
}
