package org.throughline.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that explains the demo and lets contacts arrive at once; exists under the demo profile only. */
@Controller
@Profile("demo")
class DemoGuideController {

    private static final int MOST_AT_ONCE = 20;

    private final DemoTraffic traffic;
    private final DemoNextStep nextStep;
    private final int port;
    private final Clock clock;

    DemoGuideController(
            DemoTraffic traffic, DemoNextStep nextStep, @Value("${throughline.mail.smtp.port}") int port, Clock clock) {
        this.traffic = traffic;
        this.nextStep = nextStep;
        this.port = port;
        this.clock = clock;
    }

    @GetMapping("/demo")
    String guide(Model model) {
        var real = Clock.tickMillis(ZoneOffset.UTC).instant();
        model.addAttribute(
                "guide",
                new DemoGuide(
                        clock.instant(),
                        real,
                        Math.max(1, traffic.every().toMinutes()),
                        DemoPeople.RIVERSIDE_MAIL,
                        port,
                        nextStep.path().orElse(null),
                        DemoNextStep.BORN));
        return "demo/guide";
    }

    @PostMapping("/demo/letters")
    String arrive(@RequestParam(defaultValue = "1") int count) {
        traffic.send(Math.clamp(count, 1, MOST_AT_ONCE));
        return "redirect:/demo";
    }
}
