package org.throughline.communication.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.smpp.SmppTextGateway;
import org.throughline.communication.waiting.WaitingCalls;
import org.throughline.communication.web.LinesView.Checked;
import org.throughline.communication.web.LinesView.Line;
import org.throughline.communication.web.LinesView.Waiting;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;

/** How the number of the bound practice stands: who brings and takes what, what came and went, what was compared. */
@Repository
class LineStanding {

    private final JdbcClient database;
    private final ObjectProvider<TextProvider> provider;
    private final ObjectProvider<TextGateway> texts;
    private final WaitingCalls waiting;

    LineStanding(
            JdbcClient database,
            ObjectProvider<TextProvider> provider,
            ObjectProvider<TextGateway> texts,
            WaitingCalls waiting) {
        this.database = database;
        this.provider = provider;
        this.texts = texts;
        this.waiting = waiting;
    }

    @Transactional(readOnly = true)
    public List<Line> lines(Optional<ContactPoint> number) {
        var address = number.map(ContactPoint::value).orElse("");
        return database.sql("""
                        select l.channel, (
                            select max(c.at) from communication.communication c
                            where c.channel = l.channel and c.direction = 'in'
                        ) as last_in, (
                            select max(d.changed_at) from communication.communication c
                            join communication.delivery d on d.practice_id = c.practice_id and d.communication_id = c.id
                            where c.channel = l.channel and c.direction = 'out' and d.state in ('sent', 'delivered')
                        ) as last_out, s.checked_to, s.missing
                        from (values ('sms', 1), ('call', 2)) as l (channel, place)
                        left join communication.provider_sweep s on s.channel = l.channel and s.number = :number
                        order by l.place
                        """)
                .param("number", address)
                .query((row, count) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        var isText = row.getString("channel").equals("sms");
        var known = Optional.ofNullable(provider.getIfAvailable());
        var way = isText ? wayOfTexts() : known.isPresent() ? "rest" : "none";
        return new Line(
                isText ? "texts" : "calls",
                way,
                texts.stream().noneMatch(open -> isText && open instanceof SmppTextGateway smpp && !smpp.isBound()),
                way.equals("rest") ? known.map(TextProvider::account).orElse(null) : null,
                way.equals("rest")
                        ? known.map(calls -> addresses(calls, isText)).orElse(List.of())
                        : List.of(),
                Columns.optionalInstant(row, "last_in").orElse(null),
                Columns.optionalInstant(row, "last_out").orElse(null),
                checked(row));
    }

    private String wayOfTexts() {
        return texts.stream()
                .findFirst()
                .map(open -> open.keepsAList() ? "rest" : "smpp")
                .orElse("none");
    }

    private static List<String> addresses(TextProvider provider, boolean isText) {
        return isText
                ? List.of(provider.arrived().toString())
                : List.of(provider.calls().toString(), provider.recordings().toString());
    }

    private static @Nullable Checked checked(ResultSet row) throws SQLException {
        var missing = row.getInt("missing");
        return Columns.optionalInstant(row, "checked_to")
                .map(to -> new Checked(to, missing))
                .orElse(null);
    }

    /** On this machine, for every practice. */
    Waiting waiting() {
        var here = waiting.state();
        return new Waiting(here.waiting(), here.since().orElse(null), here.aside() + here.damaged());
    }
}
