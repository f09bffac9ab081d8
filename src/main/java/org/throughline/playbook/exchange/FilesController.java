package org.throughline.playbook.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;

/** The playbook as a file that is taken along, and a file that is brought in. */
@Controller
class FilesController {

    static final String PATH = "/playbook-files";
    private static final String VIEW = "playbook/files";

    private final PlaybookExport export;
    private final ImportDesk desk;
    private final FilesPages pages;

    FilesController(PlaybookExport export, ImportDesk desk, FilesPages pages) {
        this.export = export;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String page(Access access, Model model) {
        access.requireManager();
        model.addAttribute("files", new FilesView(null, null, false));
        return VIEW;
    }

    @GetMapping(PATH + "/playbook.yaml")
    ResponseEntity<byte[]> yaml(Access access, @RequestParam Optional<String> moment) {
        return file(export.yaml(access, moment.map(MomentCode::of)), moment, "yaml", "application/yaml");
    }

    @GetMapping(PATH + "/playbook.json")
    ResponseEntity<byte[]> fhir(Access access, @RequestParam Optional<String> moment) {
        return file(export.fhir(access, moment.map(MomentCode::of)), moment, "json", "application/fhir+json");
    }

    @PostMapping(PATH + "/preview")
    String preview(
            Access access,
            Page page,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        access.requireManager();
        try {
            var text = text(file);
            show(response, model, HttpStatus.OK, pages.plan(page.texts(), desk.plan(access, text), text, false));
        } catch (FileRefused refused) {
            refuse(page, response, model, refused);
        }
        return VIEW;
    }

    @PostMapping(PATH + "/drafts")
    String take(Access access, Page page, @ModelAttribute TakeForm form, HttpServletResponse response, Model model) {
        try {
            return switch (desk.take(access, form.file(), form.plan())) {
                case Imported.Drafts drafts -> "redirect:/playbook";
                case Imported.SeenOtherwise(var now) -> {
                    show(response, model, HttpStatus.CONFLICT, pages.plan(page.texts(), now, form.file(), true));
                    yield VIEW;
                }
            };
        } catch (FileRefused refused) {
            refuse(page, response, model, refused);
            return VIEW;
        }
    }

    private void refuse(Page page, HttpServletResponse response, Model model, FileRefused refused) {
        show(response, model, HttpStatus.UNPROCESSABLE_CONTENT, pages.refused(page.texts(), refused.trouble()));
    }

    private static void show(HttpServletResponse response, Model model, HttpStatus status, FilesView view) {
        response.setStatus(status.value());
        model.addAttribute("files", view);
    }

    private static String text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "empty", ""));
        }
        if (file.getSize() > PlaybookText.MOST) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "too-big", ""));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "no-text", ""));
        }
    }

    private static ResponseEntity<byte[]> file(String text, Optional<String> moment, String ending, String type) {
        var name = "playbook" + moment.map("-"::concat).orElse("") + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
