package org.throughline.patient.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.patient.CommunicationProfile;
import org.throughline.patient.PatientCard;
import org.throughline.platform.i18n.Texts;

/** How a patient wishes to be spoken to, in words; it is read before a word is said. */
public final class Wishes {

    private Wishes() {}

    /** Nothing for somebody who has said nothing; where they may not be reached comes first. */
    public static List<String> of(PatientCard card, Texts texts) {
        var wishes = of(card.profile(), texts);
        if (card.reachableAt().stream().anyMatch(PatientCard.Reachable::closed)) {
            wishes.addFirst(texts.get("patient.wish.reach"));
        }
        return wishes;
    }

    private static List<String> of(CommunicationProfile profile, Texts texts) {
        var wishes = new ArrayList<String>();
        var flags = Map.of(
                "interpreter", profile.languages().interpreterNeeded(),
                "discreet", profile.discreet(),
                "no-voicemail", !profile.voicemailAllowed(),
                "reading-help", profile.readingHelp(),
                "large-print", profile.largePrint());
        Stream.of("interpreter", "discreet", "no-voicemail", "reading-help", "large-print")
                .filter(flag -> flags.getOrDefault(flag, false))
                .map(flag -> texts.get("patient.wish." + flag))
                .forEach(wishes::add);
        profile.goodHours()
                .map(hours -> texts.get(
                        "patient.wish.good-hours",
                        "from",
                        hours.from().toString(),
                        "until",
                        hours.until().toString()))
                .ifPresent(wishes::add);
        profile.formOfAddress()
                .map(form -> texts.get("patient.wish.address", "form", form))
                .ifPresent(wishes::add);
        return wishes;
    }
}
