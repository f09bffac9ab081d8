package org.throughline.platform.live;

import java.util.HashSet;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.throughline.platform.security.StaffSessions;

/**
 * Ends the streams of sessions that are locked or gone, also when another node decided it; twice within the five seconds
 * that a revocation may take (INV-35).
 */
@Component
@EnableScheduling
class SessionWatch {

    private static final long MILLIS = 2_000;

    private final LiveScreens screens;
    private final StaffSessions sessions;

    SessionWatch(LiveScreens screens, StaffSessions sessions) {
        this.screens = screens;
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = MILLIS)
    void look() {
        var looking = new HashSet<>(screens.sessions());
        if (!looking.isEmpty()) {
            looking.removeAll(sessions.openAmong(looking));
            screens.close(looking);
        }
    }
}
