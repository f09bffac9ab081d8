package org.throughline.playbook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.gate.GateLine.Missing;

/** Reads a lane's gate off what is known of it. */
final class GateRules {

    private GateRules() {}

    static List<GateLine> lines(LaneFacts facts) {
        return List.of(
                new GateLine(GatePart.INTENT, intent(facts)),
                new GateLine(GatePart.RESPONSES, responses(facts)),
                new GateLine(GatePart.CHANNELS, channels(facts)),
                new GateLine(GatePart.BOUNDARIES, of(facts, "boundaries", GateRules::hasNoBoundary)),
                new GateLine(GatePart.DOCUMENTATION, of(facts, "documentation", GateRules::hasNoNote)),
                new GateLine(GatePart.QUALITY, facts.led() ? List.of() : List.of(Missing.of("lead"))),
                new GateLine(GatePart.TRAINING, facts.cases() > 0 ? List.of() : List.of(Missing.of("cases"))),
                new GateLine(GatePart.GRANTS, facts.ready() > 0 ? List.of() : List.of(Missing.of("nobody-ready"))));
    }

    private static List<Missing> intent(LaneFacts facts) {
        return facts.moments().isEmpty()
                ? List.of(Missing.of("no-moment"))
                : of(facts, "intent", GateRules::hasNoIntent);
    }

    /** A practice whose people write Spanish needs its Spanish signed off (INV-14). */
    private static List<Missing> responses(LaneFacts facts) {
        var missing = new ArrayList<Missing>();
        for (var version : facts.moments()) {
            if (hasNoResponse(version.moment())) {
                missing.add(new Missing("responses", Optional.of(version.moment())));
            } else if (version.approved().isEmpty()) {
                missing.add(new Missing("unapproved", Optional.of(version.moment())));
            } else if (facts.spanish() && !version.spanishSigned()) {
                missing.add(new Missing("spanish", Optional.of(version.moment())));
            }
        }
        return facts.moments().isEmpty() ? List.of(Missing.of("no-moment")) : missing;
    }

    private static List<Missing> channels(LaneFacts facts) {
        return of(
                facts,
                "channels",
                moment -> moment.channels().prefer().isEmpty()
                        || moment.channels().liveCallWhen().isEmpty()
                        || moment.channels().never().isEmpty());
    }

    private static List<Missing> of(LaneFacts facts, String code, Predicate<Moment> lacking) {
        return facts.moments().stream()
                .map(InForce::moment)
                .filter(lacking)
                .map(moment -> new Missing(code, Optional.of(moment)))
                .toList();
    }

    private static boolean hasNoIntent(Moment moment) {
        return blank(moment.question())
                || moment.verify().isEmpty()
                || moment.verify().stream().anyMatch(GateRules::blank);
    }

    private static boolean hasNoResponse(Moment moment) {
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .flatMap(moment::wordings)
                .anyMatch(String::isBlank);
    }

    private static boolean hasNoBoundary(Moment moment) {
        return moment.escalation().isEmpty()
                || moment.escalation().stream()
                        .anyMatch(one -> blank(one.trigger()) || blank(one.to()) || blank(one.example()));
    }

    private static boolean hasNoNote(Moment moment) {
        return moment.noteExtra().isEmpty()
                || moment.noteExtra().stream().anyMatch(String::isBlank)
                || moment.closeCodes().isEmpty();
    }

    private static boolean blank(Bilingual<String> words) {
        return words.en().isBlank() || words.es().isBlank();
    }
}
