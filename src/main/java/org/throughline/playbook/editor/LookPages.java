package org.throughline.playbook.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.editor.LookView.Change;
import org.throughline.playbook.editor.LookView.Changes;
import org.throughline.playbook.editor.LookView.Cue;
import org.throughline.playbook.editor.LookView.Said;
import org.throughline.playbook.editor.LookView.Spanish;
import org.throughline.playbook.editor.LookView.Tab;
import org.throughline.playbook.editor.LookView.Variable;
import org.throughline.playbook.editor.MomentView.Line;
import org.throughline.playbook.version.Checked;
import org.throughline.playbook.version.Finding;
import org.throughline.playbook.version.Hands;
import org.throughline.playbook.version.MomentChecks;
import org.throughline.playbook.version.MomentHistory;
import org.throughline.playbook.version.MomentVersion;

/** A version as the patient sees it on each channel, with its checks and what changed. */
@Component
class LookPages {

    private static final List<String> CHANNELS = List.of("portal", "text", "mail", "call");

    private final Playbook playbook;
    private final MomentChecks checks;
    private final People people;

    LookPages(Playbook playbook, MomentChecks checks, People people) {
        this.playbook = playbook;
        this.checks = checks;
        this.people = people;
    }

    /** In which language and on which channel; anything unknown is the first of each. */
    record Asked(Language language, String channel) {

        static Asked of(Optional<String> language, Optional<String> channel, Language reader) {
            return new Asked(
                    language.map(Language::of)
                            .filter(Language::spokenByTheProduct)
                            .orElse(reader),
                    channel.filter(CHANNELS::contains).orElse(CHANNELS.getFirst()));
        }
    }

    LookView of(Access access, Page page, MomentHistory history, Asked asked) {
        var version = history.shown();
        var texts = page.texts();
        var moment = "/playbook/" + version.moment();
        return new LookView(
                moment,
                moment + "/look" + query(asked, asked.channel()),
                tabs(texts, moment, asked),
                said(texts, version.content(), asked),
                checks.of(version).stream()
                        .flatMap(check -> lines(texts, check, asked.language()).stream())
                        .toList(),
                spanish(access, page, version),
                changes(texts, history, version),
                variables(asked.language()));
    }

    private static String query(Asked asked, String channel) {
        return "?side=" + asked.language().code() + "&channel=" + channel;
    }

    private List<Variable> variables(Language language) {
        var samples = playbook.common().sampleValues().in(language);
        return playbook.common().variables().stream()
                .sorted()
                .map(name -> new Variable(name, samples.getOrDefault(name, "")))
                .toList();
    }

    private static List<Tab> tabs(Texts texts, String moment, Asked asked) {
        return CHANNELS.stream()
                .map(channel -> new Tab(
                        moment + query(asked, channel),
                        moment + "/look" + query(asked, channel),
                        texts.get("playbook.look." + channel),
                        Integer.toString(CHANNELS.indexOf(channel) + 1),
                        channel.equals(asked.channel())))
                .toList();
    }

    private Said said(Texts texts, MomentContent content, Asked asked) {
        var moment = content.moment();
        var language = asked.language();
        var parts = moment.parts().in(language);
        var call = moment.call().in(language);
        return switch (asked.channel()) {
            case "text" ->
                said(texts, asked, null, List.of(new Cue(null, moment.sms().in(language) + ending(moment, language))));
            case "call" ->
                said(
                        texts,
                        asked,
                        null,
                        List.of(
                                new Cue(texts.get("playbook.look.ask"), call.ask()),
                                new Cue(texts.get("playbook.look.say"), call.say()),
                                new Cue(texts.get("playbook.look.promise"), call.promise())));
            default ->
                said(
                        texts,
                        asked,
                        asked.channel().equals("mail") ? moment.emailSubject().in(language) : null,
                        List.of(new Cue(null, String.join(" ", parts.all().toList()))));
        };
    }

    /** What a text that must tell how to opt out ends with. */
    private String ending(Moment moment, Language language) {
        return moment.sms().optout() == Moment.OptOut.REQUIRED
                ? playbook.common().optoutSuffix().in(language)
                : "";
    }

    private Said said(Texts texts, Asked asked, @Nullable String subject, List<Cue> cues) {
        var samples = playbook.common().sampleValues().in(asked.language());
        var filled = new ArrayList<Cue>();
        for (var cue : cues) {
            var words = filled(cue.words(), asked.language(), samples);
            if (words.isEmpty()) {
                return new Said(asked.language().code(), null, List.of(), texts.get("playbook.look.trouble"));
            }
            filled.add(new Cue(cue.heading(), words.get()));
        }
        var heading = subject == null
                ? null
                : filled(subject, asked.language(), samples).orElse(subject);
        return new Said(asked.language().code(), heading, filled, null);
    }

    /** Empty for what cannot be filled in yet; the checks say why. */
    private static Optional<String> filled(String words, Language language, Map<String, String> samples) {
        try {
            return switch (Rendering.of(words, language, samples)) {
                case Rendering.Rendered<String>(var text) -> Optional.of(text);
                case Rendering.Unresolved<String>(Set<String> open) -> Optional.empty();
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static List<Line> lines(Texts texts, Checked check, Language shown) {
        return check.passed()
                ? List.of(new Line(texts.get("playbook.check." + check.check()), null, "ok"))
                : check.findings().stream()
                        .map(finding -> line(texts, finding, shown))
                        .toList();
    }

    /** Names the field and the fix, and leads there. */
    static Line line(Texts texts, Finding finding, Language shown) {
        var field = finding.field();
        var href = field.map(place -> {
            var there = place.in(shown).equals(place);
            return (there ? "" : "?side=" + (place.spanish() ? "es" : "en")) + "#" + FieldWords.id(place);
        });
        return new Line(FieldWords.finding(texts, finding), href.orElse(null), finding.hard() ? "no" : "open");
    }

    private Spanish spanish(Access access, Page page, MomentVersion version) {
        var texts = page.texts();
        var signed = version.spanish();
        var status = signed.map(by -> texts.get(
                        "playbook.spanish.signed",
                        "name",
                        people.find(by.by()).map(Colleague::shortName).orElse(""),
                        "at",
                        page.said().at(by.at())))
                .orElse(texts.get("playbook.spanish.unsigned"));
        var may = signed.isEmpty()
                && Hands.mayPropose(access)
                && access.mayWriteIn(Language.SPANISH)
                && !version.authors().include(access.person());
        return new Spanish(status, signed.isPresent(), version.number(), version.revision(), may);
    }

    /** Against what is in force; nothing for what is in force itself. */
    private static @Nullable Changes changes(Texts texts, MomentHistory history, MomentVersion version) {
        return history.inForce()
                .filter(inForce -> inForce.number() != version.number())
                .map(inForce -> new Changes(
                        inForce.number(),
                        version.content().changesSince(inForce.content()).stream()
                                .map(change -> new Change(
                                        FieldWords.full(texts, change.field()),
                                        FieldWords.said(texts, change.field(), change.before()),
                                        FieldWords.said(texts, change.field(), change.now())))
                                .toList()))
                .orElse(null);
    }
}
