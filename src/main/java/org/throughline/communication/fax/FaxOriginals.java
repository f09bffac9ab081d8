package org.throughline.communication.fax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Fax;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
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

    /** A fax and the file that came. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Original(FaxRows.Kept kept, byte[] pdf) {

        Fax fax() {
            return kept.fax();
        }
    }

    @Transactional(readOnly = true)
    Original open(UUID attachment) {
        var kept = get(attachment);
        try (var stream = files.open(kept.file()).bytes()) {
            return new Original(kept, stream.readAllBytes());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Transactional(readOnly = true)
    FaxRows.Kept get(UUID attachment) {
        return rows.find(attachment).orElseThrow(() -> new NotFound(new Reference("Attachment", attachment)));
    }
}
