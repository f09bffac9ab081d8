package org.throughline.communication.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.communication.web.PortalView;

/** The practice's own patient portal: where it is, its secret, and whether answers leave by it. */
@Controller
class PortalController {

    private static final String PATH = "/patient-portal";

    private final PortalDesk desk;

    PortalController(PortalDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(Access access, Model model) {
        return page(desk.view(access), model);
    }

    @PostMapping(PATH)
    String connect(Access access, @RequestParam String address, Model model, HttpServletResponse response) {
        neverKept(response);
        return page(desk.connect(access, address), model);
    }

    @PostMapping(PATH + "/secret")
    String renewSecret(Access access, Model model, HttpServletResponse response) {
        neverKept(response);
        return page(desk.renewSecret(access), model);
    }

    @PostMapping(PATH + "/pause")
    String pause(Access access, @RequestParam boolean paused) {
        desk.pause(access, paused);
        return "redirect:" + PATH;
    }

    private static String page(PortalView view, Model model) {
        model.addAttribute("portal", view);
        return "communication/patientPortal";
    }

    /** The answer may show the secret. */
    private static void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
