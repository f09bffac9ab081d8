package org.throughline.communication.fax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.PageRange;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.platform.files.FileId;
import org.throughline.platform.files.FileStore;

/** Faxes with their bytes, read in a transaction that ends before anybody works on them. */
@Component
class FaxOriginals {

    private final FaxRows rows;
    private final FileStore files;

    FaxOriginals(FaxRows rows, FileStore files) {
        this.rows = rows;
        this.files = files;
    }

    /** A file that came, and which of its pages are meant. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Slice(byte[] file, PageRange pages) {}

    /** Where the pages of the fax stand in the files that it consists of; pages that it does not have are left out. */
    @Transactional(readOnly = true)
    List<Slice> open(UUID attachment, PageRange pages) {
        var slices = new ArrayList<Slice>();
        int before = 0;
        for (var sheets : rows.sheets(attachment)) {
            int first = Math.max(pages.first() - before, 1);
            int last = Math.min(pages.last() - before, sheets.pages());
            if (first <= last) {
                slices.add(new Slice(bytes(sheets.file()), new PageRange(first, last)));
            }
            before += sheets.pages();
        }
        return slices;
    }

    private byte[] bytes(FileId file) {
        try (var stream = files.open(file).bytes()) {
            return stream.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Transactional(readOnly = true)
    FaxRows.Kept get(UUID attachment) {
        return rows.find(attachment).orElseThrow(() -> new NotFound(new Reference("Attachment", attachment)));
    }
}
