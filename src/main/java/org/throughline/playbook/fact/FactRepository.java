package org.throughline.playbook.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.ApprovedFact;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.FactId;

/** Facts as rows of {@code playbook.approved_fact}; a row is never rewritten, only signed off and ended. */
@Repository
class FactRepository {

    private static final String FACT = """
            select id, question_en, question_es, answer_en, answer_es, source, owner_person_id, valid_from, valid_until,
                   written_by, spanish_signed_by, spanish_signed_at
            from playbook.approved_fact
            where ended_at is null
            """;

    private final JdbcClient database;

    FactRepository(JdbcClient database) {
        this.database = database;
    }

    /** A fact, and who stands for its Spanish. */
    record Written(ApprovedFact fact, Optional<SignOff> signOff) {}

    /** Who stands for the Spanish, since when. */
    record SignOff(PersonId by, Instant at) {}

    List<ApprovedFact> all() {
        return database.sql(FACT + " order by question_en, id")
                .query((row, number) -> read(row).fact())
                .list();
    }

    /** Locked until the transaction ends. */
    Written lock(FactId fact) {
        return database.sql(FACT + " and id = :id for update")
                .param("id", fact.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(fact.reference()));
    }

    Optional<ApprovedFact> find(FactId fact) {
        return database.sql(FACT + " and id = :id")
                .param("id", fact.value())
                .query((row, number) -> read(row).fact())
                .optional();
    }

    FactId add(FactText text, PersonId by, Instant at, Optional<SignOff> spanish) {
        return database.sql("""
                        insert into playbook.approved_fact (question_en, question_es, answer_en, answer_es, source,
                            owner_person_id, valid_from, valid_until, written_by, written_at, spanish_signed_by,
                            spanish_signed_at)
                        values (:questionEn, :questionEs, :answerEn, :answerEs, :source, :owner, :from, :until, :by, :at,
                            :signedBy, :signedAt)
                        returning id
                        """)
                .param("questionEn", text.question().en())
                .param("questionEs", text.question().es())
                .param("answerEn", text.answer().en())
                .param("answerEs", text.answer().es())
                .param("source", text.source())
                .param("owner", text.owner().value())
                .param("from", text.valid().from())
                .param("until", text.valid().until().orElse(null))
                .param("by", by.value())
                .param("at", Columns.at(at))
                .param("signedBy", spanish.map(SignOff::by).map(PersonId::value).orElse(null))
                .param("signedAt", Columns.at(spanish.map(SignOff::at)))
                .query((row, number) -> new FactId(Columns.id(row, "id")))
                .single();
    }

    void end(FactId fact, Optional<FactId> replacedBy, Instant at) {
        database.sql("""
                        update playbook.approved_fact set ended_at = :at, replaced_by = :replacedBy
                        where id = :id and ended_at is null
                        """)
                .param("at", Columns.at(at))
                .param("replacedBy", replacedBy.map(FactId::value).orElse(null))
                .param("id", fact.value())
                .update();
    }

    void sign(FactId fact, SignOff spanish) {
        database.sql("""
                        update playbook.approved_fact set spanish_signed_by = :by, spanish_signed_at = :at
                        where id = :id and ended_at is null
                        """)
                .param("by", spanish.by().value())
                .param("at", Columns.at(spanish.at()))
                .param("id", fact.value())
                .update();
    }

    private static Written read(ResultSet row) throws SQLException {
        var signedAt = Columns.optionalInstant(row, "spanish_signed_at");
        var signedBy = Columns.optionalId(row, "spanish_signed_by").map(PersonId::new);
        var signOff = signedBy.flatMap(by -> signedAt.map(at -> new SignOff(by, at)));
        var fact = new ApprovedFact(
                new FactId(Columns.id(row, "id")),
                new Bilingual<>(row.getString("question_en"), row.getString("question_es")),
                new Bilingual<>(row.getString("answer_en"), row.getString("answer_es")),
                new Validity(
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))),
                row.getString("source"),
                new PersonId(Columns.id(row, "owner_person_id")),
                new PersonId(Columns.id(row, "written_by")),
                signOff.isPresent());
        return new Written(fact, signOff);
    }
}
