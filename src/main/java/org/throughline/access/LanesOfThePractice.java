package org.throughline.access;

import java.util.List;
import org.throughline.kernel.LaneCode;

/** Port to whoever knows which lanes the bound practice has, open or not yet: a lane is granted before it opens. */
public interface LanesOfThePractice {

    List<LaneCode> all();
}
