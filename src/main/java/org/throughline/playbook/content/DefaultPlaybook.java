package org.throughline.playbook.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.playbook.Arrival;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;

/** The playbook the product ships, read once, and what a practice has made of it. */
public final class DefaultPlaybook implements Playbook {

    /** As the product ships it. */
    public static final DefaultPlaybook SHIPPED = new DefaultPlaybook(PlaybookFile.read());

    private static final MomentCode VOICEMAIL = new MomentCode("missed_call");
    private static final MomentCode ANYTHING = new MomentCode("general_question");

    /** Where mail and calls go that say nothing of themselves; no practice is without these two. */
    public static final Set<MomentCode> NEEDED = Set.of(VOICEMAIL, ANYTHING);

    private final PlaybookFile file;
    private final Map<MomentCode, InForce> byCode = new LinkedHashMap<>();

    private final Set<MomentCode> outOfUse;

    private DefaultPlaybook(PlaybookFile file) {
        this(file, Set.of());
    }

    private DefaultPlaybook(PlaybookFile file, Set<MomentCode> outOfUse) {
        this.file = file;
        this.outOfUse = Set.copyOf(outOfUse);
        file.moments().forEach(moment -> byCode.put(moment.code(), InForce.asShipped(moment)));
    }

    /**
     * The same with the practice's own versions in their places, and its own moments after the others; what the practice has
     * taken out of use is in no list, and items that carry it still find it by its code.
     */
    public DefaultPlaybook with(Collection<InForce> own, Set<MomentCode> outOfUse) {
        var playbook = new DefaultPlaybook(file, outOfUse);
        own.forEach(version -> playbook.byCode.put(version.moment().code(), version));
        return playbook;
    }

    /** The moment as the product ships it; empty for one that a practice has added. */
    public Optional<Moment> find(MomentCode code) {
        return Optional.ofNullable(byCode.get(code)).map(InForce::moment);
    }

    @Override
    public List<Moment> moments() {
        return byCode.values().stream()
                .map(InForce::moment)
                .filter(moment -> !outOfUse.contains(moment.code()))
                .toList();
    }

    @Override
    public Moment moment(MomentCode code) {
        return inForce(code).moment();
    }

    @Override
    public InForce inForce(MomentCode code) {
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
