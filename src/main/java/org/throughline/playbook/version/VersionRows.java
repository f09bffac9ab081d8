package org.throughline.playbook.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.version.MomentVersion.BroughtBack;
import org.throughline.playbook.version.MomentVersion.Steps;

/** Reads a row of {@code playbook.moment_version}. */
final class VersionRows {

    private VersionRows() {}

    static MomentVersion read(ResultSet row, int number) throws SQLException {
        return new MomentVersion(
                Columns.id(row, "id"),
                new MomentCode(row.getString("moment")),
                row.getInt("number"),
                row.getInt("revision"),
                MomentContent.parse(row.getString("content")),
                authors(row),
                steps(row),
                signature(row, "spanish"),
                row.getBoolean("withdraws"));
    }

    private static Authors authors(ResultSet row) throws SQLException {
        var writers = Arrays.stream((UUID[]) row.getArray("writers").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new Authors(
                person(row, "written_by"), Columns.instant(row, "written_at"), writers, person(row, "changed_by"));
    }

    private static Steps steps(ResultSet row) throws SQLException {
        var broughtBackBy = person(row, "brought_back_by");
        var broughtBack = row.getInt("brought_back");
        return new Steps(
                VersionState.of(row.getString("state")),
                signature(row, "sent"),
                signature(row, "approved"),
                Columns.optionalInstant(row, "effective_from"),
                Columns.optionalInstant(row, "ended_at"),
                broughtBackBy.map(by -> new BroughtBack(broughtBack, by)),
                Columns.optionalText(row, "reason"));
    }

    private static Optional<Signature> signature(ResultSet row, String what) throws SQLException {
        var at = Columns.optionalInstant(row, what + "_at");
        return person(row, what + "_by").flatMap(by -> at.map(when -> new Signature(by, when)));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Columns.optionalId(row, column).map(PersonId::new);
    }
}
