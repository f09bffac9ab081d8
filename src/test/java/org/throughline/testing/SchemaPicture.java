package org.throughline.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the schema as PostgreSQL's catalogs know it, sorted, so that two databases can be compared as text. */
public final class SchemaPicture {

    private static final List<String> PARTS = List.of("""
            select 'schema ' || nspname from pg_namespace where nspname in :schemas order by 1
            """, """
            select 'table ' || n.nspname || '.' || c.relname || E'\\n' || string_agg(
                '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E'\\n' order by a.attnum)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p') and n.nspname in :schemas and c.relname <> 'flyway_schema_history'
            group by n.nspname, c.relname order by 1
            """, """
            select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in :schemas and k.contype <> 'n' and c.relname <> 'flyway_schema_history' order by 1
            """, """
            select pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in :schemas and c.relname <> 'flyway_schema_history' order by 1
            """, """
            select 'row security ' || n.nspname || '.' || c.relname
                || case when c.relforcerowsecurity then ' forced' else ' not forced' end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relrowsecurity and n.nspname in :schemas order by 1
            """, """
            select 'policy ' || schemaname || '.' || tablename || ' ' || policyname || ' ' || cmd || ' using ' || qual
                || ' check ' || with_check
            from pg_policies where schemaname in :schemas order by 1
            """, """
            select pg_get_triggerdef(t.oid) from pg_trigger t
            join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and n.nspname in :schemas order by 1
            """, """
            select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in :schemas order by 1
            """, """
            select 'view ' || schemaname || '.' || viewname || E'\\n' || definition from pg_views
            where schemaname in :schemas order by 1
            """, """
            select 'grant ' || string_agg(privilege_type, ', ' order by privilege_type) || ' on ' || table_schema || '.'
                || table_name || ' to the application'
            from information_schema.table_privileges
            where table_schema in :schemas and grantee = 'throughline_app'
            group by table_schema, table_name order by 1
            """);

    private SchemaPicture() {}

    public static String of(Catalog catalog) {
        return Stream.concat(
                        Stream.of("-- The schema as the catalogs know it; a test writes and compares this file."),
                        PARTS.stream().flatMap(part -> catalog.ask(part).stream()))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
