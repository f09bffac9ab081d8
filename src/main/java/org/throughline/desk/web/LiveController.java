package org.throughline.desk.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.access.Access;
import org.throughline.platform.live.LiveScreens;

/** The stream that tells an open screen to look again. */
@Controller
class LiveController {

    private final LiveScreens screens;

    LiveController(LiveScreens screens) {
        this.screens = screens;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Access access, HttpSession session) {
        return screens.open(access.practice(), access.person(), session.getId());
    }
}
