package org.throughline.communication.intake;

import java.util.UUID;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;

/** The application in a process of its own, taking contacts in until it is killed; it says what it acknowledged. */
final class IntakeProcess {

    private IntakeProcess() {}

    static String[] arguments(DatabaseLogins logins, PracticeId practice, String mailbox, int contacts) {
        var owner = logins.owner();
        var application = logins.application();
        return new String[] {
            owner.url(), owner.user(), owner.password(),
            application.url(), application.user(), application.password(),
            practice.toString(), mailbox, Integer.toString(contacts)
        };
    }

    public static void main(String[] said) {
        var logins = new DatabaseLogins(
                new DatabaseLogin(said[0], said[1], said[2]), new DatabaseLogin(said[3], said[4], said[5]));
        var provider = new Provider(
                FaultHouse.start(logins),
                new PracticeId(UUID.fromString(said[6])),
                said[7],
                number -> SpawnedJava.says("acknowledged " + number));
        Crowd.run(Integer.parseInt(said[8]), 8, number -> provider.handIn(number, Provider.Habit.AFTER_THE_COMMIT));
    }
}
