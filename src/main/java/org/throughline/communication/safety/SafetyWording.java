package org.throughline.communication.safety;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.communication.SafetyText;
import org.throughline.communication.outbox.AutomaticOutbox;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.Practice;

/**
 * What the automatic texts say, as it stands in {@code communication/safety-texts.yaml}.
 *
 * @param inShort the whole of it as one text message
 * @param automatic that no person wrote it
 * @param open how to reach a person while the practice is open
 * @param closed that nobody reads now, and how to reach a person all the same
 */
record SafetyWording(
        String version,
        Said subject,
        Said automatic,
        Map<SafetyText, Said> texts,
        Map<SafetyText, Said> inShort,
        Said open,
        Said closed) {

    static final SafetyWording SHIPPED = ShippedList.read("/communication/safety-texts.yaml", SafetyWording.class);

    /** For a text in both languages (ISO 639-2: several). */
    private static final Language BOTH = new Language("mul");

    private static final String BETWEEN = "\n\n----------\n\n";

    /** The same in both languages, with places for {@code practice} and {@code phone}. */
    record Said(String en, String es) {

        String in(Language language) {
            return language.equals(Language.SPANISH) ? es : en;
        }
    }

    /** Where it is said: by whom, and who takes an emergency at that moment. */
    record Setting(Practice practice, EmergencyRoute route, boolean isOpen) {

        private Map<String, String> values() {
            ContactPoint phone = route.taker(isOpen).phone();
            return Map.of("practice", practice.name(), "short", practice.smsName(), "phone", phone.display());
        }
    }

    /** In a language of the product, or else in all of them. */
    AutomaticOutbox.Written fill(SafetyText text, Language language, Setting setting) {
        var languages = language.spokenByTheProduct() ? List.of(language) : List.of(Language.ENGLISH, Language.SPANISH);
        return new AutomaticOutbox.Written(
                text,
                version,
                languages.size() == 1 ? language : BOTH,
                languages.stream().map(one -> filled(subject, one, setting)).collect(Collectors.joining(" / ")),
                languages.stream().map(one -> body(text, one, setting)).collect(Collectors.joining(BETWEEN)));
    }

    /** As a text message, which has neither subject nor room; one for each language. */
    AutomaticOutbox.Written inShort(SafetyText text, Language language, Setting setting) {
        var languages = language.spokenByTheProduct() ? List.of(language) : List.of(Language.ENGLISH, Language.SPANISH);
        Said own = Objects.requireNonNull(inShort.get(text));
        return new AutomaticOutbox.Written(
                text,
                version,
                languages.size() == 1 ? language : BOTH,
                "",
                languages.stream().map(one -> filled(own, one, setting)).collect(Collectors.joining("\n")));
    }

    private String body(SafetyText text, Language language, Setting setting) {
        Said own = Objects.requireNonNull(texts.get(text));
        return Stream.of(own, setting.isOpen() ? open : closed, automatic)
                .map(said -> filled(said, language, setting))
                .collect(Collectors.joining("\n\n"));
    }

    private static String filled(Said said, Language language, Setting setting) {
        return new MessageFormat(said.in(language), language.locale()).format(setting.values());
    }
}
