package org.throughline.work.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.work.item.WorkItem;

/** Whether the patient of an item has a telephone on file, whatever it takes. */
@Component
class PhoneOnFile {

    private final JdbcClient database;

    PhoneOnFile(JdbcClient database) {
        this.database = database;
    }

    boolean has(WorkItem item) {
        return item.matter().patient().isPresent()
                && database.sql("""
                        select exists (
                            select from patient.v_contact_point where patient_id = :patient and kind = 'PHONE') as known
                        """)
                        .param("patient", item.matter().patient().get().value())
                        .query((row, number) -> row.getBoolean("known"))
                        .single();
    }
}
