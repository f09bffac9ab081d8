package org.throughline.platform.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Short references per practice that people can say aloud, for instance {@code W-1042}. Numbers are taken in blocks, so that
 * two arrivals in one practice do not wait for each other; a stop leaves a gap and never a number twice.
 */
@Component
public class ReferenceNumbers {

    private record Counter(PracticeId practice, String kind) {}

    private record Block(long next, long last) {}

    private final ReferenceBlocks blocks;
    private final Map<Counter, Block> open = new ConcurrentHashMap<>();

    ReferenceNumbers(ReferenceBlocks blocks) {
        this.blocks = blocks;
    }

    /** The next reference of the kind in the bound practice. */
    public String next(String kind) {
        var taken = new long[1];
        open.compute(new Counter(CurrentPractice.get(), kind), (counter, block) -> {
            var current = block == null || block.next() > block.last() ? reserve(kind) : block;
            taken[0] = current.next();
            return new Block(current.next() + 1, current.last());
        });
        return kind + "-" + taken[0];
    }

    private Block reserve(String kind) {
        var last = blocks.reserve(kind);
        return new Block(last - ReferenceBlocks.SIZE + 1, last);
    }
}
