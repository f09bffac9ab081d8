package org.throughline.escalation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.escalation.course.Answer;
import org.throughline.escalation.course.Course;
import org.throughline.escalation.course.Escalation;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;

/** Escalations as their receivers read them. */
@Component
class PacketViews {

    private final PacketRows rows;
    private final People people;
    private final Playbook playbook;

    PacketViews(PacketRows rows, People people, Playbook playbook) {
        this.rows = rows;
        this.people = people;
        this.playbook = playbook;
    }

    /** What the rows say about the items of these, read once. */
    Map<UUID, PacketRows.About> about(List<Escalation> escalations) {
        return rows.of(escalations.stream().map(one -> one.subject().item()).toList());
    }

    PacketView of(Access access, Page page, Escalation one, PacketRows.About about) {
        var texts = page.texts();
        var subject = one.subject();
        var today = page.said().now().atZone(page.said().zone()).toLocalDate();
        return new PacketView(
                "/escalations/" + one.id(),
                one.version(),
                one.reference(),
                new PacketView.Person(
                        about.name().map(HumanName::full).orElse(null),
                        about.birthDate().map(born -> age(born, today)).orElse(null),
                        about.language().orElse(null),
                        about.interpreter()),
                new PacketView.Found(
                        subject.since(),
                        about.moment().map(code -> momentName(code, texts)).orElse(null),
                        subject.found().words(),
                        rules(subject.found().rules(), texts),
                        subject.urgency().name(),
                        one.emergency()),
                said(one, about, texts),
                stand(one, texts),
                quick(one, about, texts),
                access.may(Action.SEE, subject.lane()) ? "/?item=" + subject.item() : null);
    }

    /** The rules by their codes, and those that are no words of a list by what they are. */
    private static String rules(String codes, Texts texts) {
        return Stream.of(codes.split(", "))
                .map(code -> texts.find("escalation.found." + code).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private PacketView.Said said(Escalation one, PacketRows.About about, Texts texts) {
        return new PacketView.Said(
                one.packet().ownWords(),
                one.packet().callback(),
                texts.find(one.packet().toldPatient()).orElse(one.packet().toldPatient()),
                one.raised().flatMap(Escalation.Raised::by).map(this::name).orElse(null),
                one.raised().map(Escalation.Raised::at).orElse(null),
                about.hearsBy().orElse(null));
    }

    private PacketView.Stand stand(Escalation one, Texts texts) {
        var course = one.course();
        var holder = course.accepted().or(course::delivered);
        return new PacketView.Stand(
                course.state().code(),
                course.directed()
                        .map(this::name)
                        .orElse(texts.get("escalation.rung." + course.rung().code())),
                course.rungUntil().orElse(null),
                holder.map(mark -> name(mark.by())).orElse(null),
                holder.map(Course.Mark::at).orElse(null),
                course.answer().map(answer -> toTell(answer, texts)).orElse(null));
    }

    /** The approved sentence of the answer, and what the clinician added. */
    static String toTell(Answer answer, Texts texts) {
        var sentence = texts.get("escalation.tell." + answer.code().code());
        return answer.words().isEmpty() ? sentence : sentence + " " + answer.words();
    }

    private static List<PacketView.Act> quick(Escalation one, PacketRows.About about, Texts texts) {
        var acts = new ArrayList<PacketView.Act>();
        if (one.emergency()) {
            return acts;
        }
        for (var code : QuickAnswers.of(about.moment())) {
            acts.add(new PacketView.Act(
                    code.name(), texts.get("escalation.answer." + code.code()), Integer.toString(acts.size() + 1)));
        }
        return acts;
    }

    private String momentName(MomentCode code, Texts texts) {
        return playbook.moment(code).name().in(texts.language());
    }

    String name(PersonId person) {
        return people.find(person).map(Colleague::shortName).orElse("");
    }

    private static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    static Instant startOfDay(Page page) {
        var zone = page.said().zone();
        return page.said().now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
