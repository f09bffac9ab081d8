package org.throughline.communication.waiting;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Which failures say that the database could not be had; any other is one of ours and would come again. */
public final class Away {

    private Away() {}

    /** Whether the same step may succeed later. */
    public static boolean says(RuntimeException failure) {
        return switch (failure) {
            case TransactionException begun -> true;
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException cut -> true;
            case NonTransientDataAccessResourceException gone -> true;
            case DataAccessException other -> false;
            default -> false;
        };
    }
}
