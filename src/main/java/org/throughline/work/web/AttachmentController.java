package org.throughline.work.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Access;
import org.throughline.work.file.AttachmentDesk;

/** A file of a message, for whoever may see its item: recordings play in the page, everything else is only downloaded. */
@Controller
class AttachmentController {

    private static final Set<String> PLAYED =
            Set.of("audio/wav", "audio/x-wav", "audio/vnd.wave", "audio/mpeg", "audio/ogg", "audio/mp4");

    private final AttachmentDesk desk;

    AttachmentController(AttachmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> file(Access access, @PathVariable UUID id) {
        var file = desk.open(access, id);
        var plays = PLAYED.contains(file.mediaType());
        var type = plays ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
        var disposition = (plays ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .contentLength(file.size())
                .body(new InputStreamResource(file.bytes()));
    }
}
