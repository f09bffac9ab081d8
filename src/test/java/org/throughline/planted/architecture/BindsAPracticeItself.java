package org.throughline.planted.architecture;

import org.springframework.transaction.support.TransactionTemplate;

/** Opens a transaction by hand in a use case and so hides where it begins. */
class BindsAPracticeItself {

    private final TransactionTemplate transactions;

    BindsAPracticeItself(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    boolean open() {
        return Boolean.TRUE.equals(transactions.execute(status -> true));
    }
}
