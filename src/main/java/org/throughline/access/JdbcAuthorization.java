package org.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Membership, grants and assessed languages in one statement, asked anew at each request. */
@Repository
class JdbcAuthorization implements Authorization {

    private final JdbcClient database;
    private final Clock clock;

    JdbcAuthorization(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Access> of(PersonId person) {
        var rows = database.sql("""
                        select m.role, g.lane, g.may_see, g.may_say, g.may_change, g.may_promise,
                               g.withheld, o.category, o.sight,
                               array(select s.language from access.language_skill s
                                     where s.practice_id = m.practice_id and s.person_id = m.person_id
                                       and s.level <> 'basic') as languages
                        from access.membership m
                        join access.person p on p.id = m.person_id and p.state = 'active'
                        left join access.lane_grant g on g.practice_id = m.practice_id and g.person_id = m.person_id
                            and g.state = 'active' and g.active_from <= :now
                            and (g.active_until is null or g.active_until > :now)
                            and (g.sleeps_from is null or g.sleeps_from > :now)
                        left join access.lane_sight o on o.practice_id = g.practice_id and o.lane = g.lane
                        where m.practice_id = :practice and m.person_id = :person
                          and m.active_from <= :now and (m.active_until is null or m.active_until > :now)
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("practice", CurrentPractice.get().value())
                .param("person", person.value())
                .query((row, number) -> GrantRow.read(row))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(access(person, rows));
    }

    @Override
    public Access ofTheProduct(PracticeId practice) {
        return new Access(practice, Actor.SYSTEM, EnumSet.noneOf(Role.class), Map.of(), Set.of());
    }

    private static Access access(PersonId person, List<GrantRow> rows) {
        var grants = rows.stream()
                .flatMap(row -> row.lane().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), lane -> granted(lane, rows)));
        var first = rows.getFirst();
        return new Access(
                CurrentPractice.get(), Actor.person(person), EnumSet.of(first.role()), grants, first.languages());
    }

    /** A lane may be granted more than once; what one grant withholds, another may give. */
    private static Access.Granted granted(LaneCode lane, List<GrantRow> rows) {
        var actions = EnumSet.noneOf(Action.class);
        var withheld = EnumSet.allOf(DataCategory.class);
        var sights = MinimumNecessary.SHIPPED.in(lane);
        rows.stream().filter(row -> row.lane().filter(lane::equals).isPresent()).forEach(row -> {
            actions.addAll(row.actions());
            withheld.retainAll(row.withheld());
            row.said().ifPresent(said -> sights.put(said.category(), said.sight()));
        });
        withheld.forEach(category -> sights.put(category, category.least()));
        return new Access.Granted(actions, sights);
    }

    /** What the practice says of a lane instead of what is shipped. */
    private record Said(DataCategory category, Sight sight) {}

    private record GrantRow(
            Role role,
            Optional<LaneCode> lane,
            Set<Action> actions,
            Set<DataCategory> withheld,
            Optional<Said> said,
            Set<Language> languages) {

        static GrantRow read(ResultSet row) throws SQLException {
            var languages = Arrays.stream((String[]) row.getArray("languages").getArray())
                    .map(Language::new)
                    .collect(Collectors.toSet());
            return new GrantRow(
                    Role.valueOf(row.getString("role")),
                    Columns.optionalText(row, "lane").map(LaneCode::new),
                    actions(row),
                    withheld(row),
                    said(row),
                    languages);
        }

        private static Optional<Said> said(ResultSet row) throws SQLException {
            var sight = row.getString("sight");
            return Columns.optionalText(row, "category")
                    .map(category -> new Said(DataCategory.of(category), Sight.of(sight)));
        }

        private static Set<DataCategory> withheld(ResultSet row) throws SQLException {
            var held = row.getArray("withheld");
            return held == null
                    ? Set.of()
                    : Arrays.stream((String[]) held.getArray())
                            .map(DataCategory::of)
                            .collect(Collectors.toSet());
        }

        private static Set<Action> actions(ResultSet row) throws SQLException {
            var actions = EnumSet.noneOf(Action.class);
            for (var action : Action.values()) {
                if (row.getBoolean("may_" + action.name().toLowerCase(Locale.ROOT))) {
                    actions.add(action);
                }
            }
            return actions;
        }
    }
}
