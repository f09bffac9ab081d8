package org.throughline.access;

import java.util.List;
import org.throughline.kernel.LaneCode;

/** Port to whoever knows which lanes the bound practice works in, so that they can be granted. */
public interface LanesOfThePractice {

    List<LaneCode> open();
}
