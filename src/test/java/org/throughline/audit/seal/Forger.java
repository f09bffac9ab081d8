package org.throughline.audit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.TestDatabase;

/** Somebody who owns the tables and moves the triggers out of the way; closing commits what was done. */
final class Forger implements AutoCloseable {

    private static final List<String> TABLES = List.of("audit.audit_event", "audit.seal", "audit.chain_head");

    private final Connection owner;
    private final List<UUID> touchable;

    /** May touch what lies between so many entries at either end. */
    Forger(PracticeId practice, int ends, Random random) throws SQLException {
        owner = TestDatabase.logins().owner().connect();
        owner.setAutoCommit(false);
        run("select set_config('throughline.practice', ?, true)", practice.toString());
        triggers("disable");
        var sealed = sealed();
        touchable = new ArrayList<>(sealed.subList(ends, sealed.size() - ends));
        Collections.shuffle(touchable, random);
    }

    /** Another entry of the middle, never the same twice. */
    UUID entry() {
        return touchable.removeLast();
    }

    void cutBehindSeal(int number) throws SQLException {
        run("""
                delete from audit.audit_event where written_in >=
                    (select s.covers_until from audit.seal s where s.number = ?)
                """, number);
        run("delete from audit.seal where number > ?", number);
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    private void triggers(String state) throws SQLException {
        for (var table : TABLES) {
            run("alter table " + table + " " + state + " trigger user");
        }
    }

    private List<UUID> sealed() throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select id from audit.audit_event order by written_in, id")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        triggers("enable");
        owner.commit();
        owner.close();
    }
}
