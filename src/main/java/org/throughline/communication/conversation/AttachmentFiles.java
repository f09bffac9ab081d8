package org.throughline.communication.conversation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Attachments;
import org.throughline.communication.IssueId;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileId;
import org.throughline.platform.files.FileStore;

/** Attachments by their rows; the bytes come decrypted from the file store. */
@Repository
class AttachmentFiles implements Attachments {

    private final JdbcClient database;
    private final FileStore files;

    AttachmentFiles(JdbcClient database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    private record Row(IssueId issue, FileId file, String name, String kind) {}

    @Override
    @Transactional(readOnly = true)
    public IssueId conversationOf(UUID attachment) {
        return row(attachment).issue();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isRecording(UUID attachment) {
        return row(attachment).kind().equals("AUDIO");
    }

    @Override
    @Transactional(readOnly = true)
    public OpenFile open(UUID attachment) {
        var row = row(attachment);
        var stored = files.open(row.file());
        return new OpenFile(row.name(), stored.mediaType(), stored.size(), stored.bytes());
    }

    private Row row(UUID attachment) {
        return database.sql("""
                        select c.issue_id, a.file_id, a.name, a.kind
                        from communication.attachment a
                        join communication.communication c on c.practice_id = a.practice_id and c.id = a.communication_id
                        where a.id = :id and a.opened and c.issue_id is not null
                        """)
                .param("id", attachment)
                .query((row, number) -> new Row(
                        new IssueId(Columns.id(row, "issue_id")),
                        new FileId(Columns.id(row, "file_id")),
                        row.getString("name"),
                        row.getString("kind")))
                .optional()
                .orElseThrow(() -> new NotFound(new Reference("Attachment", attachment)));
    }
}
