package org.throughline.work.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.web.Page;
import org.throughline.playbook.HoldingReply;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Moment.FourParts;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.web.CardView.Cues;
import org.throughline.practice.Practices;
import org.throughline.work.item.WorkItem;

/** The approved wording of an item's moment, filled with what is known; what is not known is left for the person to say. */
@Component
class ApprovedWords {

    private static final String OPEN = "…";
    private static final ReplyView.Words NONE = new ReplyView.Words("", "", "", "");

    private final Playbook playbook;
    private final Practices practices;
    private final TextCatalog catalog;
    private final HoldingReply holding;

    ApprovedWords(Playbook playbook, Practices practices, TextCatalog catalog, HoldingReply holding) {
        this.playbook = playbook;
        this.holding = holding;
        this.practices = practices;
        this.catalog = catalog;
    }

    /** Each part by itself, so that one unknown fact does not take the other three away. */
    ReplyView.Words words(Page page, WorkItem item, Language language, boolean discreet, Instant due) {
        return parts(item, language)
                .map(parts -> {
                    var known = known(page.said().in(catalog.in(language)).at(due), discreet);
                    return new ReplyView.Words(
                            filled(parts.received(), language, known),
                            filled(parts.checking(), language, known),
                            filled(parts.needed(), language, known),
                            filled(parts.next(), language, known));
                })
                .orElse(NONE);
    }

    /** The moment's, or what is said where no entry fits; neither in Spanish that nobody has signed off. */
    private Optional<FourParts> parts(WorkItem item, Language language) {
        return item.matter().moment().isEmpty()
                ? holding.in(language)
                : inForce(item)
                        .filter(version -> spoken(version, language))
                        .map(version -> version.moment().parts().in(language));
    }

    /** What the words in the form are made from; {@code kept} is what a draft says of itself. */
    Optional<ReplyView.Template> template(Page page, WorkItem item, Language language, Optional<Reply.Template> kept) {
        var texts = page.texts();
        return inForce(item)
                .map(version -> {
                    var spoken = spoken(version, language);
                    return new ReplyView.Template(
                            version.moment().name().in(texts.language()),
                            kept.filter(any -> spoken),
                            Optional.of(used(version)),
                            spoken);
                })
                .or(() -> kept.map(
                        words -> new ReplyView.Template(texts.get("work.holding"), kept, Optional.empty(), true)))
                .or(() -> unsigned(page, language));
    }

    /** Without an entry there is no version to name; only that nobody stands for the Spanish is worth a line. */
    private Optional<ReplyView.Template> unsigned(Page page, Language language) {
        return holding.in(language).isPresent()
                ? Optional.empty()
                : Optional.of(new ReplyView.Template(
                        page.texts().get("playbook.holding"), Optional.empty(), Optional.empty(), false));
    }

    /** The wording that a form starts from. */
    Optional<Reply.Template> current(WorkItem item) {
        return inForce(item).map(ApprovedWords::used);
    }

    private static Reply.Template used(InForce version) {
        return new Reply.Template(version.moment().code().value(), version.number());
    }

    /** What to ask, to say and to promise in a call, in the patient's language; what is not known stays open. */
    Cues cues(WorkItem item, InForce version, Language reader) {
        var language = item.matter()
                .language()
                .filter(Language::spokenByTheProduct)
                .filter(spoken -> spoken(version, spoken))
                .orElse(reader);
        return cues(version, language);
    }

    /** The same in the language of a call; in English where nobody stands for the Spanish. */
    Cues cues(InForce version, Language asked) {
        var language = spoken(version, asked) ? asked : Language.ENGLISH;
        var cues = version.moment().call().in(language);
        return new Cues(
                language.code(),
                open(cues.ask(), language),
                open(cues.say(), language),
                open(cues.promise(), language));
    }

    private String open(String wording, Language language) {
        return open(wording, language, Map.of());
    }

    /** A wording with the practice, its phone and what else is known in their places; what is not known stays open. */
    String open(String wording, Language language, Map<String, String> known) {
        var practice = practices.get(CurrentPractice.get());
        var places = new HashMap<String, String>();
        Rendering.variablesOf(wording).forEach(variable -> places.put(variable, OPEN));
        places.put("practice", practice.name());
        practice.phone().map(ContactPoint::display).ifPresent(phone -> places.put("phone", phone));
        places.putAll(known);
        return Rendering.of(wording, language, places) instanceof Rendering.Rendered<String>(var text)
                ? text.replace(OPEN + ".", OPEN)
                : wording;
    }

    /** INV-14: nobody says Spanish words that nobody has signed off. */
    private static boolean spoken(InForce version, Language language) {
        return !language.equals(Language.SPANISH) || version.spanishSigned();
    }

    Optional<InForce> inForce(WorkItem item) {
        return item.matter().moment().map(playbook::inForce);
    }

    Optional<Moment> moment(WorkItem item) {
        return inForce(item).map(InForce::moment);
    }

    private Map<String, String> known(String due, boolean discreet) {
        var own = practices.get(CurrentPractice.get());
        var practice = discreet ? own.discreetly() : own;
        return Map.of(
                "practice", practice.name(),
                "phone", practice.phone().map(ContactPoint::display).orElse(""),
                "due", due);
    }

    private static String filled(String wording, Language language, Map<String, String> known) {
        return switch (Rendering.of(wording, language, known)) {
            case Rendering.Rendered<String>(var text) -> text;
            case Rendering.Unresolved<String>(var missing) -> "";
        };
    }
}
