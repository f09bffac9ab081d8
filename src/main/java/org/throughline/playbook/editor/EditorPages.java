package org.throughline.playbook.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentList;
import org.throughline.playbook.editor.EditorView.Choice;
import org.throughline.playbook.editor.EditorView.Choices;
import org.throughline.playbook.editor.EditorView.Lane;
import org.throughline.playbook.editor.EditorView.Row;
import org.throughline.playbook.editor.MomentView.Deeds;
import org.throughline.playbook.editor.MomentView.Head;
import org.throughline.playbook.editor.MomentView.VersionRow;
import org.throughline.playbook.version.Finding;
import org.throughline.playbook.version.Hands;
import org.throughline.playbook.version.MomentHistory;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.VersionState;
import org.throughline.playbook.version.Versions;

/** Puts the playbook's page together. */
@Component
class EditorPages {

    private final Versions versions;
    private final Lanes lanes;
    private final LookPages looks;
    private final People people;

    EditorPages(Versions versions, Lanes lanes, LookPages looks, People people) {
        this.versions = versions;
        this.lanes = lanes;
        this.looks = looks;
        this.people = people;
    }

    /**
     * Which moment, and how.
     *
     * @param refusals what keeps its draft from being sent
     */
    record Asked(MomentCode moment, LookPages.Asked look, Optional<MomentList> added, List<Finding> refusals) {

        static Asked of(MomentCode moment, LookPages.Asked look) {
            return new Asked(moment, look, Optional.empty(), List.of());
        }
    }

    /** The list of moments, and what waits for somebody. */
    @Transactional(readOnly = true)
    public EditorView all(Access access, Page page) {
        var all = versions.all();
        var stories = stories(page);
        var waiting = all.values().stream()
                .filter(history -> history.open().or(history::waiting).isPresent())
                .map(history -> row(page, history, history.shown(), stories, Optional.empty()))
                .toList();
        return new EditorView(rows(page, all, stories, Optional.empty()), null, waiting, choices(access, page.texts()));
    }

    /** The same with one moment in the middle. */
    @Transactional(readOnly = true)
    public EditorView one(Access access, Page page, Asked asked) {
        var history = versions.of(asked.moment());
        var stories = stories(page);
        return new EditorView(
                rows(page, versions.all(), stories, Optional.of(asked.moment())),
                moment(access, page, history, asked, stories),
                List.of(),
                choices(access, page.texts()));
    }

    @Transactional(readOnly = true)
    public LookView look(Access access, Page page, Asked asked) {
        return looks.of(access, page, versions.of(asked.moment()), asked.look());
    }

    private MomentView moment(Access access, Page page, MomentHistory history, Asked asked, Stories stories) {
        var shown = history.shown();
        var language = asked.look().language();
        var texts = page.texts();
        var head = new Head(
                "/playbook/" + asked.moment(),
                name(page, shown),
                language.code(),
                stories.status(history, shown),
                shown.state() == VersionState.DRAFT ? shown.steps().reason().orElse(null) : null,
                shown.withdraws() ? shown.steps().reason().orElse("") : null,
                deeds(access, history, shown),
                asked.refusals().stream()
                        .map(finding -> LookPages.line(texts, finding, language))
                        .toList());
        var editable = shown.state() == VersionState.DRAFT && !shown.withdraws() && Hands.mayPropose(access);
        return new MomentView(
                head,
                editable,
                new Sections(shown.content(), language, choices(texts), asked.added(), editable).all(),
                looks.of(access, page, history, asked.look()),
                history.versions().stream()
                        .map(version -> version(access, history, version, stories))
                        .toList());
    }

    private static Deeds deeds(Access access, MomentHistory history, MomentVersion shown) {
        var proposes = Hands.mayPropose(access);
        var decides = Hands.mayDecide(access);
        var wrote = shown.authors().include(access.person());
        var draft = shown.state() == VersionState.DRAFT;
        var inReview = shown.state() == VersionState.IN_REVIEW;
        return new Deeds(
                shown.number(),
                shown.revision(),
                proposes && history.open().isEmpty(),
                proposes && draft,
                draft && (decides || wrote),
                inReview && decides && !wrote,
                inReview && (decides || wrote),
                shown.state() == VersionState.APPROVED && decides,
                proposes
                        && shown.state() == VersionState.IN_FORCE
                        && !shown.withdraws()
                        && !DefaultPlaybook.NEEDED.contains(shown.moment()),
                access.is(Role.MANAGER) && history.inForce().isPresent());
    }

    private static VersionRow version(Access access, MomentHistory history, MomentVersion version, Stories stories) {
        return new VersionRow(
                version.number(),
                Stories.look(version),
                stories.state(version),
                stories.of(version),
                access.is(Role.MANAGER) && version.state() == VersionState.REPLACED,
                Hands.mayPropose(access) && history.open().isEmpty() && version.state() == VersionState.WITHDRAWN);
    }

    private static List<Lane> rows(
            Page page, Map<MomentCode, MomentHistory> all, Stories stories, Optional<MomentCode> current) {
        var byLane = new LinkedHashMap<LaneCode, List<Row>>();
        all.values().forEach(history -> {
            var shown = history.shown();
            byLane.computeIfAbsent(shown.content().moment().lane(), lane -> new ArrayList<>())
                    .add(row(page, history, shown, stories, current));
        });
        return byLane.entrySet().stream()
                .map(lane -> new Lane(laneName(page.texts(), lane.getKey()), lane.getValue()))
                .toList();
    }

    private static Row row(
            Page page, MomentHistory history, MomentVersion shown, Stories stories, Optional<MomentCode> current) {
        return new Row(
                "/playbook/" + shown.moment(),
                name(page, shown),
                Stories.look(shown),
                stories.status(history, shown),
                current.filter(shown.moment()::equals).isPresent());
    }

    private Choices choices(Access access, Texts texts) {
        if (!Hands.mayPropose(access)) {
            return new Choices(false, false, List.of(), List.of());
        }
        var open = lanes.all().stream()
                .map(lane -> new Choice(lane.code().value(), laneName(texts, lane.code()), false))
                .toList();
        return new Choices(
                !open.isEmpty(), access.is(Role.MANAGER), open, FieldChoices.urgencies(texts, UrgencyClass.U3.name()));
    }

    private FieldChoices choices(Texts texts) {
        return new FieldChoices(
                texts,
                lanes.open().stream().map(org.throughline.playbook.Lane::code).toList());
    }

    private Stories stories(Page page) {
        return new Stories(page, people.all().stream().collect(Collectors.toMap(Colleague::id, Function.identity())));
    }

    String nameOf(Page page, Optional<PersonId> person) {
        return person.flatMap(people::find)
                .map(Colleague::shortName)
                .orElse(page.texts().get("playbook.somebody"));
    }

    private static String name(Page page, MomentVersion version) {
        var name = version.content().moment().name();
        var said = name.in(Language.of(page.language()));
        return said.isBlank() ? name.en().isBlank() ? version.moment().value() : name.en() : said;
    }

    private static String laneName(Texts texts, LaneCode lane) {
        return texts.find("playbook.lane." + lane).orElse(lane.value());
    }
}
