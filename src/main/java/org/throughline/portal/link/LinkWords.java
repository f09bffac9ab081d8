package org.throughline.portal.link;

import com.ibm.icu.text.MessageFormat;
import java.text.Normalizer;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Channel;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.shipped.ShippedList;
import org.throughline.playbook.Playbook;
import org.throughline.practice.Practices;
import org.throughline.screening.TextShape;

/** The words that bring a link, as they stand in {@code portal/link-words.yaml}: who writes, and nothing of the matter. */
@Component
class LinkWords {

    static final Shipped SHIPPED = ShippedList.read("/portal/link-words.yaml", Shipped.class);

    private final Practices practices;
    private final People people;
    private final Playbook playbook;

    LinkWords(Practices practices, People people, Playbook playbook) {
        this.practices = practices;
        this.people = people;
        this.playbook = playbook;
    }

    record Shipped(int version, Said text, Said mail) {}

    /** The same in both languages. */
    record Said(String en, String es) {

        private String in(Language language, String who, String url) {
            var words = language.equals(Language.SPANISH) ? es : en;
            return new MessageFormat(words, language.locale()).format(Map.of("who", who, "url", url));
        }
    }

    /** What the message says; in discreet words the practice is not named (INV-34). */
    String of(Access access, Channel by, Language language, boolean discreet, String url) {
        var who = discreet ? sender(access) : practices.get(access.practice()).smsName();
        return by == Channel.SMS
                ? text(language, SHIPPED.text().in(language, who, url))
                : SHIPPED.mail().in(language, who, url);
    }

    /** How to end texts is said where it fits the one part. */
    private String text(Language language, String words) {
        var whole = words + playbook.common().optoutSuffix().in(language);
        if (TextShape.of(whole).fitsOne()) {
            return whole;
        }
        if (!TextShape.of(words).fitsOne()) {
            throw RuleViolation.of("portal.link-too-long");
        }
        return words;
    }

    /** Without accents, which GSM-7 has not. */
    private String sender(Access access) {
        var given = people.find(access.person())
                .map(Colleague::name)
                .map(name -> name.given())
                .orElse("");
        return Normalizer.normalize(given, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
