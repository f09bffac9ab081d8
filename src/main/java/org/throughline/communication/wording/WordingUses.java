package org.throughline.communication.wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.platform.database.Columns;

/** Counts replies by the wording they were made from. */
@Repository
class WordingUses {

    private final JdbcClient database;

    WordingUses(JdbcClient database) {
        this.database = database;
    }

    /** By the codes of the moments; each of the wordings has its line. */
    Map<String, WordingUse> since(Instant start, List<Wording> wordings) {
        return database
                .sql("""
                        select t.template, count(c.id) as uses,
                               count(c.id) filter (where c.template_version = t.version) as of_this_version,
                               count(c.id) filter (where c.template_version = t.version
                                   and c.body not like case c.language when 'es' then t.spanish else t.english end) as changed
                        from unnest(:templates::text[], :versions::int[], :english::text[], :spanish::text[])
                            as t (template, version, english, spanish)
                        left join communication.communication c
                            on c.template = t.template and c.direction = 'out' and c.at >= :start
                        group by t.template
                        """)
                .param("templates", column(wordings, Wording::moment))
                .param("versions", wordings.stream().map(Wording::version).toArray(Integer[]::new))
                .param("english", column(wordings, Wording::english))
                .param("spanish", column(wordings, Wording::spanish))
                .param("start", Columns.at(start))
                .query((row, number) -> Map.entry(
                        row.getString("template"),
                        new WordingUse(row.getInt("uses"), row.getInt("of_this_version"), row.getInt("changed"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] column(List<Wording> wordings, Function<Wording, String> value) {
        return wordings.stream().map(value).toArray(String[]::new);
    }
}
