package org.throughline.playbook.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.Colleague;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;
import org.throughline.playbook.version.MomentHistory;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.Signature;
import org.throughline.playbook.version.VersionState;

/** What became of versions, in words: who and when. */
record Stories(Page page, Map<PersonId, Colleague> people) {

    /** The version that is shown and what is in force, in one sentence. */
    String status(MomentHistory history, MomentVersion shown) {
        var own = text(
                "playbook.status." + shown.state().code(),
                "number",
                shown.number(),
                "since",
                shown.steps().from().map(from -> page.said().at(from)).orElse(""),
                "name",
                name(shown.authors().last()));
        if (shown.isFromTheProduct() && shown.steps().broughtBack().isEmpty()) {
            own = text("playbook.status.shipped");
        }
        if (shown.withdraws()) {
            own = own + " · "
                    + text(
                            shown.state() == VersionState.IN_FORCE
                                    ? "playbook.status.out-of-use"
                                    : "playbook.status.withdraws");
        }
        var other = history.inForce().filter(inForce -> inForce.number() != shown.number());
        return other.map(inForce -> text("playbook.status.beside", "number", inForce.number()))
                .map((own + " · ")::concat)
                .orElse(own);
    }

    /** The code by which a version is drawn: a moment out of use looks like what is over. */
    static String look(MomentVersion version) {
        return version.withdraws() && version.state() == VersionState.IN_FORCE
                ? VersionState.WITHDRAWN.code()
                : version.state().code();
    }

    List<String> of(MomentVersion version) {
        var story = new ArrayList<String>();
        if (version.withdraws()) {
            story.add(text("playbook.story.withdraws"));
        }
        var steps = version.steps();
        steps.broughtBack()
                .ifPresent(back -> story.add(text(
                        "playbook.story.brought-back", "number", back.number(), "name", name(Optional.of(back.by())))));
        story.add(
                version.isFromTheProduct()
                        ? text("playbook.story.shipped")
                        : signed(
                                "playbook.story.written",
                                new Signature(
                                        version.authors().began().orElseThrow(),
                                        version.authors().beganAt())));
        steps.sent().ifPresent(sent -> story.add(signed("playbook.story.sent", sent)));
        steps.approved().ifPresent(approved -> story.add(signed("playbook.story.approved", approved)));
        version.spanish().ifPresent(spanish -> story.add(signed("playbook.story.spanish", spanish)));
        if (version.state() == VersionState.REPLACED || version.state() == VersionState.WITHDRAWN) {
            steps.ended()
                    .ifPresent(ended -> story.add(
                            text("playbook.story.ended", "at", page.said().at(ended))));
        }
        steps.reason().ifPresent(reason -> story.add(text("playbook.story.reason", "reason", reason)));
        return story;
    }

    String state(MomentVersion version) {
        return text("playbook.state." + version.state().code());
    }

    String name(Optional<PersonId> person) {
        return person.map(people::get).map(Colleague::shortName).orElse(text("playbook.somebody"));
    }

    private String signed(String key, Signature signature) {
        return text(
                key,
                "name",
                name(Optional.of(signature.by())),
                "at",
                page.said().at(signature.at()));
    }

    private String text(String key, Object... values) {
        return page.texts().get(key, values);
    }
}
