package org.throughline.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.communication.FaxKind;
import org.throughline.platform.web.Htmx;
import org.throughline.work.WorkItemId;
import org.throughline.work.fax.FaxDesk;
import org.throughline.work.fax.FaxSight;
import org.throughline.work.fax.MissingPages;
import org.throughline.work.fax.ResentPageDesk;
import org.throughline.work.queue.Seen;

/** A fax of an item: its pages, what it is, and the items that are made of its parts. */
@Controller
class FaxController {

    private static final int LARGEST = 2000;

    private final FaxPages pages;
    private final FaxSight sight;
    private final FaxDesk desk;
    private final MissingPages missing;
    private final ResentPageDesk resent;

    FaxController(FaxPages pages, FaxSight sight, FaxDesk desk, MissingPages missing, ResentPageDesk resent) {
        this.pages = pages;
        this.sight = sight;
        this.desk = desk;
        this.missing = missing;
        this.resent = resent;
    }

    @GetMapping("/work-items/{id}/fax")
    String fax(
            Access access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int size,
            Model model) {
        var wanted = new FaxPages.Wanted(Optional.ofNullable(document), page, size);
        model.addAttribute("fax", pages.of(access, new WorkItemId(id), wanted));
        return "work/fax";
    }

    /** Drawn by us, so that it may be shown in the page; kept by nobody. */
    @GetMapping("/attachments/{id}/pages/{number}")
    ResponseEntity<byte[]> page(
            Access access,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "" + FaxSight.THUMBNAIL) int width) {
        var drawn = sight.page(access, id, number, Math.clamp(width, FaxSight.THUMBNAIL, LARGEST));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(drawn);
    }

    @PostMapping("/work-items/{id}/fax/kind")
    String sort(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID fax,
            @RequestParam String type,
            HttpServletResponse response) {
        desk.sort(access, new Seen(new WorkItemId(id), version), fax, FaxKind.of(type));
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/fax/parts")
    String cut(Access access, @PathVariable UUID id, @ModelAttribute FaxPartsForm form, HttpServletResponse response) {
        desk.cut(access, new Seen(new WorkItemId(id), form.version()), form.fax(), form.parts());
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + id;
    }

    /** Goes on with the item that is complete now. */
    @PostMapping("/work-items/{id}/fax/joining")
    String join(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID fax,
            @RequestParam("waiting-item") UUID waiting,
            HttpServletResponse response) {
        var complete = resent.join(access, new Seen(new WorkItemId(id), version), new WorkItemId(waiting), fax);
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + complete.id();
    }

    @PostMapping("/work-items/{id}/fax/missing-page")
    String ask(
            Access access, @PathVariable UUID id, @ModelAttribute MissingPageForm form, HttpServletResponse response) {
        missing.ask(access, new Seen(new WorkItemId(id), form.version()), form.asked());
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + id;
    }
}
