package org.throughline.demo;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.communication.portal.PortalConnection;
import org.throughline.communication.portal.PortalConnections;
import org.throughline.communication.portal.PortalDesk;
import org.throughline.communication.portal.local.LocalLetter;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.communication.text.TextProvider;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** The demo clinic's own patient portal, in which every patient has an account; what they write there reaches the clinic. */
@Component
@Profile("demo")
class DemoPortal {

    private final LocalPortal portal;
    private final PortalDesk desk;
    private final PortalConnections connections;
    private final Authorization authorization;
    private final TextProvider known;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    DemoPortal(
            LocalPortal portal,
            PortalDesk desk,
            PortalConnections connections,
            Authorization authorization,
            TextProvider known) {
        this.portal = portal;
        this.desk = desk;
        this.connections = connections;
        this.authorization = authorization;
        this.known = known;
    }

    /** At the first start the manager connects it; later ones find the secret where it was kept. */
    void connect(PersonId manager) {
        desk.connect(authorization.of(manager).orElseThrow(), portal.address().toString());
        open(CurrentPractice.get());
    }

    /** A practice without a portal opens none. */
    void open(PracticeId practice) {
        CurrentPractice.run(
                practice,
                () -> connections
                        .find()
                        .ifPresent(found -> portal.signsWith(found.secrets().getFirst())));
    }

    /** What the holder of the phone finds in the portal, the oldest first; the clinic learns that it was read. */
    List<LocalLetter> of(String phone) {
        var letters = portal.of(account(phone)).stream()
                .sorted(Comparator.comparing(LocalLetter::at))
                .toList();
        letters.stream()
                .filter(letter -> letter.fromPractice() && read.add(letter.id()))
                .forEach(letter -> tell("/status", found -> portal.tell(found, portal.status(letter, "read"))));
        return letters;
    }

    /** The holder of the phone writes there: an answer, where the clinic has written last. */
    void write(String phone, String name, String words) {
        var answered = portal.of(account(phone)).stream()
                .filter(LocalLetter::fromPractice)
                .reduce((first, last) -> last)
                .map(LocalLetter::id)
                .orElse("");
        var letter = portal.written(account(phone), name, words, answered);
        tell("", found -> portal.tell(found, portal.call(letter)));
    }

    private interface Call {
        int made(URI where);
    }

    private void tell(String path, Call call) {
        connections
                .find()
                .map(PortalConnection::id)
                .ifPresent(id -> call.made(URI.create(known.callback() + "/channels/portal/" + id + path)));
    }

    private static String account(String phone) {
        return "riverside-" + phone.replaceAll("\\D", "");
    }
}
