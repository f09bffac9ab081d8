package org.throughline.screening;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The second reader of replies as it is shipped: whoever needs it first loads it, the others wait. */
@Component
class ShippedReplyReader implements Supplier<ReplyReader> {

    private final FutureTask<ReplyReader> loading = new FutureTask<>(ReplyReader::shipped);

    @Override
    public ReplyReader get() {
        try {
            loading.run();
            return loading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the second reader of replies was loading", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the second reader of replies cannot be loaded", broken);
        }
    }
}
