package org.throughline.work.item;

/** Where an item stands; each state is one pair of FHIR {@code Task.status} and business status. */
public enum State {
    RECEIVED("requested", "sorted"),
    OWNED("accepted", "owned"),
    WORKING("in-progress", "working"),
    WAITING_PATIENT("on-hold", "waiting-patient"),
    WAITING_OTHER("on-hold", "waiting-third-party"),
    WAITING_CLINICAL("on-hold", "waiting-clinical"),
    PARKED("on-hold", "parked"),
    DONE("completed", "done"),
    MERGED("cancelled", "merged-into"),
    NOT_FOR_US("rejected", "not-for-us"),
    UNREACHABLE("failed", "attempts-exhausted");

    private final String status;
    private final String businessStatus;

    State(String status, String businessStatus) {
        this.status = status;
        this.businessStatus = businessStatus;
    }

    public String status() {
        return status;
    }

    public String businessStatus() {
        return businessStatus;
    }

    public boolean isOpen() {
        return switch (this) {
            case DONE, MERGED, NOT_FOR_US, UNREACHABLE -> false;
            default -> true;
        };
    }

    public boolean isWaiting() {
        return status.equals("on-hold");
    }

    public static State of(String businessStatus) {
        for (var state : values()) {
            if (state.businessStatus.equals(businessStatus)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + businessStatus);
    }
}
