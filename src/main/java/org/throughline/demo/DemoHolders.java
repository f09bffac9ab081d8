package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose phones can be held: patients with a phone on file, the ones with something in the queue first. */
@Repository
@Profile("demo")
class DemoHolders {

    private static final int MOST = 30;

    private final JdbcClient database;

    DemoHolders(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    List<DemoPhone.Holder> of(String chosen) {
        var found = database.sql("""
                        select p.given || ' ' || p.family as name, phone.value as number, mail.value as mail
                        from patient.v_patient_summary p
                        join lateral (
                            select c.value from patient.v_contact_point c
                            where c.practice_id = p.practice_id and c.patient_id = p.id and c.kind = 'PHONE'
                            order by c.sms_able desc, c.rank limit 1
                        ) phone on true
                        left join lateral (
                            select c.value from patient.v_contact_point c
                            where c.practice_id = p.practice_id and c.patient_id = p.id and c.kind = 'EMAIL'
                            order by c.rank limit 1
                        ) mail on true
                        left join lateral (
                            select max(w.received_at) as at from work.v_item w
                            where w.practice_id = p.practice_id and w.patient_id = p.id
                        ) open on true
                        order by open.at desc nulls last, p.family, p.given limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> new DemoPhone.Holder(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("mail"),
                        row.getString("number").equals(chosen)))
                .list();
        return found.stream().anyMatch(DemoPhone.Holder::chosen) || found.isEmpty()
                ? found
                : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(new DemoPhone.Holder(
                                        found.getFirst().number(),
                                        found.getFirst().name(),
                                        found.getFirst().mail(),
                                        true)),
                                found.stream().skip(1))
                        .toList();
    }
}
