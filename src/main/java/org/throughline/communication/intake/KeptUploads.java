package org.throughline.communication.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.PortalContact;

/** Files of patients that were checked and stored, kept beside the message that they came with. */
@Component
class KeptUploads {

    private static final String IMAGE = "image/";

    private final JdbcClient database;

    KeptUploads(JdbcClient database) {
        this.database = database;
    }

    void keep(CommunicationId id, PortalContact.File file) {
        database.sql("""
                        insert into communication.attachment
                            (communication_id, file_id, name, media_type, kind, size_bytes, opened)
                        values (:communication, :file, :name, :type, :kind, :size, true)
                        """)
                .param("communication", id.value())
                .param("file", file.stored())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("kind", kind(file.mediaType()))
                .param("size", file.size())
                .update();
    }

    private static String kind(String mediaType) {
        if (mediaType.startsWith(IMAGE)) {
            return "IMAGE";
        }
        return mediaType.equals("application/pdf") ? "PDF" : "TEXT";
    }
}
