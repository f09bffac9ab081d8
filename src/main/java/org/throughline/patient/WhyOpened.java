package org.throughline.patient;

import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Reference;

/**
 * Why somebody looks at a patient: the lane they work in, and the item, visit or call that brought them there, or the code of
 * a reason where there is none (INV-31).
 */
public record WhyOpened(LaneCode lane, String reason) {

    public static WhyOpened forThe(Reference matter, LaneCode lane) {
        return new WhyOpened(lane, matter.toString());
    }

    /** Whether somebody looked without an item that brought the patient to them. */
    public boolean searched() {
        return reason.startsWith("search.");
    }

    /** A search outside the own items; it is reported. */
    public static WhyOpened because(String code, LaneCode lane) {
        return new WhyOpened(lane, "search." + code);
    }
}
