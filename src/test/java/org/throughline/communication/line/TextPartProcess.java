package org.throughline.communication.line;

import java.util.UUID;
import org.throughline.communication.text.TextNews;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.FaultHouse;

/** The application in a process of its own, which is killed after it has acknowledged the first part of a text. */
final class TextPartProcess {

    private TextPartProcess() {}

    static String[] arguments(DatabaseLogins logins, String from, String to) {
        var owner = logins.owner();
        var application = logins.application();
        return new String[] {
            owner.url(),
            owner.user(),
            owner.password(),
            application.url(),
            application.user(),
            application.password(),
            from,
            to
        };
    }

    public static void main(String[] said) throws InterruptedException {
        var logins = new DatabaseLogins(
                new DatabaseLogin(said[0], said[1], said[2]), new DatabaseLogin(said[3], said[4], said[5]));
        FaultHouse.start(logins)
                .getBean(TextNews.class)
                .arrived(PartsOutliveTheApplicationTests.part(UUID.randomUUID(), said[6], said[7], 1));
        SpawnedJava.says("acknowledged");
        Thread.currentThread().join();
    }
}
