package org.throughline.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;

/** The playbook the product ships, read once. */
@Component
class DefaultPlaybook implements Playbook {

    private static final MomentCode VOICEMAIL = new MomentCode("missed_call");
    private static final MomentCode ANYTHING = new MomentCode("general_question");

    private final PlaybookFile file = PlaybookFile.read();
    private final Map<MomentCode, Moment> byCode = new LinkedHashMap<>();

    DefaultPlaybook() {
        file.moments().forEach(moment -> byCode.put(moment.code(), moment));
    }

    @Override
    public List<Moment> moments() {
        return List.copyOf(byCode.values());
    }

    @Override
    public Moment moment(MomentCode code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow(() -> new NotFound("moment " + code));
    }

    @Override
    public List<Lane> lanes() {
        var momentsOf = new LinkedHashMap<LaneCode, List<MomentCode>>();
        moments()
                .forEach(moment -> momentsOf
                        .computeIfAbsent(moment.lane(), lane -> new ArrayList<>())
                        .add(moment.code()));
        return momentsOf.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    @Override
    public LaneCode laneOf(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Voicemail() -> moment(VOICEMAIL).lane();
            case Arrival.Form(var reason) -> moment(reason).lane();
            case Arrival.Reply(var laneOfIssue) -> laneOfIssue;
            case Arrival.Other() -> moment(ANYTHING).lane();
        };
    }

    @Override
    public Bilingual<String> sharedText(String code) {
        return Optional.ofNullable(file.shared().get(code)).orElseThrow(() -> new NotFound("shared text " + code));
    }

    @Override
    public Common common() {
        return file.meta();
    }
}
