package org.throughline.communication.portal;

import java.util.UUID;
import org.throughline.communication.portal.PortalTraffic.Desk;
import org.throughline.communication.portal.PortalTraffic.Habit;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;

/** The application in a process of its own, with messages and answers passing until it is killed; it says what it told. */
final class PortalProcess {

    private PortalProcess() {}

    static String[] arguments(DatabaseLogins logins, Desk desk, PersonId author, int messages) {
        var owner = logins.owner();
        var application = logins.application();
        return new String[] {
            owner.url(),
            owner.user(),
            owner.password(),
            application.url(),
            application.user(),
            application.password(),
            desk.practice().toString(),
            desk.connection().toString(),
            desk.secret(),
            author.toString(),
            Integer.toString(messages)
        };
    }

    public static void main(String[] said) {
        var logins = new DatabaseLogins(
                new DatabaseLogin(said[0], said[1], said[2]), new DatabaseLogin(said[3], said[4], said[5]));
        var application = FaultHouse.start(logins);
        var practice = new PracticeId(UUID.fromString(said[6]));
        var author = application.getBean(SmallClinic.class).access(practice, new PersonId(UUID.fromString(said[9])));
        var traffic = new PortalTraffic(
                application,
                new Desk(practice, UUID.fromString(said[7]), said[8], author),
                number -> SpawnedJava.says("acknowledged " + number),
                number -> SpawnedJava.says("answered " + number));
        Crowd.run(Integer.parseInt(said[10]), 8, number -> traffic.passes(number, Habit.AFTER_THE_COMMIT));
    }
}
