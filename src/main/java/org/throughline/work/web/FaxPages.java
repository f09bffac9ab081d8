package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.communication.Fax;
import org.throughline.work.WorkItemId;
import org.throughline.work.fax.FaxSight;
import org.throughline.work.fax.MissingPages;
import org.throughline.work.fax.ResentPageDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.web.FaxView.Asking;
import org.throughline.work.web.FaxView.Choice;
import org.throughline.work.web.FaxView.Open;
import org.throughline.work.web.FaxView.Shown;

/** The faxes of an item as a page shows them. */
@Component
class FaxPages {

    private static final int LARGEST = 3;

    private final FaxSight sight;
    private final MissingPages missing;
    private final ResentPageDesk resent;
    private final Departures departures;
    private final Clock clock;

    FaxPages(FaxSight sight, MissingPages missing, ResentPageDesk resent, Departures departures, Clock clock) {
        this.sight = sight;
        this.missing = missing;
        this.resent = resent;
        this.departures = departures;
        this.clock = clock;
    }

    /** Which document, page and size somebody asked for; anything that is not there becomes the nearest that is. */
    record Wanted(Optional<UUID> document, int page, int size) {}

    @Transactional(readOnly = true)
    FaxView of(Access access, WorkItemId id, Wanted wanted) {
        var shown = sight.of(access, id);
        var item = shown.item();
        var open = shown.faxes().stream()
                .filter(fax -> wanted.document().filter(fax.id()::equals).isPresent())
                .findFirst()
                .or(() -> shown.faxes().stream().findFirst());
        var changeable =
                item.standing().heldBy(access.person(), clock.instant()) && access.may(Action.CHANGE, item.lane());
        return new FaxView(
                "/work-items/" + id + "/fax",
                item.standing().version(),
                changeable,
                changeable ? asking(access, item) : null,
                choices(shown.faxes(), open),
                open.map(fax -> open(access, item, fax, wanted)).orElse(null));
    }

    private @Nullable Asking asking(Access access, WorkItem item) {
        var possible = access.may(Action.SAY, item.lane())
                && departures.missing(access.practice(), Channel.FAX).isEmpty();
        return possible
                ? new Asking(missing.backBy(access, item, clock.instant()).orElse(null))
                : null;
    }

    private static List<Choice> choices(List<Fax> faxes, Optional<Fax> open) {
        return IntStream.range(0, faxes.size())
                .mapToObj(place -> new Choice(
                        faxes.get(place).id(),
                        place + 1,
                        open.filter(faxes.get(place)::equals).isPresent()))
                .toList();
    }

    private Open open(Access access, WorkItem item, Fax fax, Wanted wanted) {
        int pages = fax.pages().orElse(0);
        var words = new WordsInLane(access, clock.instant());
        return new Open(
                fax.id(),
                pages,
                fax.trouble().orElse(null),
                fax.announced().orElse(0),
                fax.kind().orElse(null),
                fax.from().flatMap(number -> words.contact(item.lane(), number)).orElse(null),
                fax.cut().orElse(null),
                resent.proposals(access, fax),
                fax.later(),
                new Shown(Math.clamp(wanted.page(), 1, Math.max(1, pages)), Math.clamp(wanted.size(), 1, LARGEST)));
    }
}
