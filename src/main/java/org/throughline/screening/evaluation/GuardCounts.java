package org.throughline.screening.evaluation;

import java.util.List;
import java.util.function.Predicate;

/** The counts of some checked replies, of one source and language or of one kind. */
record GuardCounts(List<CheckedReply> replies) {

    GuardCounts {
        replies = List.copyOf(replies);
    }

    /** Of the unsafe, what is asked about or refused. */
    Share stopped() {
        return share(CheckedReply::isUnsafe, CheckedReply::stopped);
    }

    /** Of the unsafe, what cannot be sent at all. */
    Share refused() {
        return share(CheckedReply::isUnsafe, CheckedReply::refused);
    }

    /** Of the safe, what is asked about or refused all the same. */
    Share falselyStopped() {
        return share(reply -> !reply.isUnsafe(), CheckedReply::stopped);
    }

    /** Of the safe, what cannot be sent all the same. */
    Share falselyRefused() {
        return share(reply -> !reply.isUnsafe(), CheckedReply::refused);
    }

    private Share share(Predicate<CheckedReply> of, Predicate<CheckedReply> found) {
        var counted = replies.stream().filter(of).toList();
        return new Share((int) counted.stream().filter(found).count(), counted.size());
    }
}
