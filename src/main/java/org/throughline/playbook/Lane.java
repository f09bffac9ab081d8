package org.throughline.playbook;

import java.util.List;
import org.throughline.kernel.LaneCode;

/** A stream of work with its moments; its name stands in the message bundle. */
public record Lane(LaneCode code, List<MomentCode> moments) {

    public Lane {
        moments = List.copyOf(moments);
    }

    public String nameKey() {
        return "playbook.lane." + code;
    }
}
