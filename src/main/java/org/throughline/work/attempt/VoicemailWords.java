package org.throughline.work.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.i18n.Said;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Rendering;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;

/** What may be said to a machine: the practice's name or none, who is asked for, the number to call, and when we try again (INV-44). */
@Component
public class VoicemailWords {

    private final Playbook playbook;
    private final Practices practices;
    private final TextCatalog catalog;

    VoicemailWords(Playbook playbook, Practices practices, TextCatalog catalog) {
        this.playbook = playbook;
        this.practices = practices;
        this.catalog = catalog;
    }

    /**
     * Who calls whom.
     *
     * @param asked the given name of the patient; empty where nobody knows whose number it is, and nobody is asked for
     * @param discreet whether the practice is not named either (INV-34)
     */
    public record Whom(String caller, Optional<String> asked, boolean discreet) {}

    /** The words for the voicemail. */
    public String voicemail(PracticeId id, Whom whom, TimeWindow again, Language language, Instant now) {
        var practice = practices.get(id);
        var texts = catalog.in(language);
        var known = Map.of(
                "assistant", whom.caller(),
                "practice", practice.name(),
                "first_name", whom.asked().orElse(""),
                "phone", practice.phone().map(ContactPoint::display).orElse(""),
                "due", window(practice, again, language, now));
        if (whom.discreet() || whom.asked().isEmpty()) {
            var key = whom.discreet() ? "work.call.voicemail.discreet" : "work.call.voicemail.nobody";
            return texts.get(
                    key,
                    "caller",
                    whom.caller(),
                    "practice",
                    practice.name(),
                    "phone",
                    known.get("phone"),
                    "due",
                    known.get("due"));
        }
        var approved = playbook.sharedText("voicemail_minimal").in(language);
        return Rendering.of(approved, language, known) instanceof Rendering.Rendered<String>(var text)
                ? text
                : approved;
    }

    /** The sentence that promises the next attempt. */
    public String again(PracticeId id, TimeWindow again, Language language, Instant now) {
        var practice = practices.get(id);
        return catalog.in(language).get("work.call.promise", "due", window(practice, again, language, now));
    }

    /** As it is said: "today from 1:00 pm to 3:00 pm". */
    private String window(Practice practice, TimeWindow again, Language language, Instant now) {
        var texts = catalog.in(language);
        var said = new Said(texts, now, practice.zone());
        var zone = practice.zone();
        var day = again.from().atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day);
        return texts.get(
                "work.call.window",
                "days",
                days,
                "day",
                said.shortDate(day),
                "from",
                said.time(again.from()),
                "until",
                said.time(again.until()));
    }
}
