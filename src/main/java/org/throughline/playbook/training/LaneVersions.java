package org.throughline.playbook.training;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Playbook;

/** Which versions of a lane's moments are in force, as they are written down and not as they are remembered. */
@Repository
class LaneVersions {

    /** What the product ships has no row until the practice changes it. */
    private static final int SHIPPED = 1;

    private final JdbcClient database;
    private final Playbook playbook;
    private final Lanes lanes;

    LaneVersions(JdbcClient database, Playbook playbook, Lanes lanes) {
        this.database = database;
        this.playbook = playbook;
        this.lanes = lanes;
    }

    Map<String, Integer> now(LaneCode lane) {
        var written = new HashMap<String, Integer>();
        database.sql("select moment, number from playbook.moment_version where state = 'in-force'")
                .query((row, number) -> written.put(row.getString("moment"), row.getInt("number")))
                .list();
        var now = new HashMap<String, Integer>();
        playbook.lanes().stream()
                .filter(one -> one.code().equals(lane))
                .flatMap(one -> one.moments().stream())
                .forEach(moment -> now.put(moment.value(), written.getOrDefault(moment.value(), SHIPPED)));
        return now;
    }

    /** Lets no version take force in the lane until the transaction ends; {@link NotFound} if there is no such lane. */
    void hold(LaneCode lane) {
        if (lanes.all().stream().noneMatch(one -> one.code().equals(lane))) {
            throw new NotFound("no such lane");
        }
        if (lock(lane, "for share").isEmpty()) {
            lanes.put(lane, Lanes.Standing.DESIGNED);
        }
    }

    /** Lets nobody end a training of the lane until the transaction ends. */
    void change(LaneCode lane) {
        lock(lane, "for no key update");
    }

    private Optional<String> lock(LaneCode lane, String how) {
        return database.sql("select code from playbook.lane where code = :lane " + how)
                .param("lane", lane.value())
                .query((row, number) -> row.getString("code"))
                .optional();
    }
}
