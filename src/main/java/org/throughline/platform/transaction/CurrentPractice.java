package org.throughline.platform.transaction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.kernel.PracticeId;

/** The practice that this thread works for; the next transaction it opens sees the rows of that practice and no other. */
public final class CurrentPractice {

    private static final ScopedValue<PracticeId> BOUND = ScopedValue.newInstance();

    private CurrentPractice() {}

    /**
     * Runs the work for the practice.
     *
     * @throws IllegalStateException when a transaction of another practice is still open on this thread
     */
    public static <R extends @Nullable Object, X extends Throwable> R within(
            PracticeId practice, ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseToChangeUnderway(practice);
        return ScopedValue.where(BOUND, practice).call(work);
    }

    /** As {@link #within}, for work without a result. */
    public static void run(PracticeId practice, Runnable work) {
        refuseToChangeUnderway(practice);
        ScopedValue.where(BOUND, practice).run(work);
    }

    public static Optional<PracticeId> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** The practice; a programming error when there is none. */
    public static PracticeId get() {
        return find().orElseThrow(() -> new IllegalStateException("no practice is bound to this thread"));
    }

    private static void refuseToChangeUnderway(PracticeId practice) {
        var open = TransactionSynchronizationManager.isActualTransactionActive();
        if (open && !find().equals(Optional.of(practice))) {
            throw new IllegalStateException("a transaction is open that belongs to another practice or to none");
        }
    }
}
