package org.throughline.communication.fax;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.throughline.communication.PageRange;

/**
 * Opens PDFs and TIFFs that strangers sent: two at a time, each for some seconds, so that one that is made to be slow or large costs its
 * own page and nobody else's work.
 */
@Component
public class FaxReader implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("fax-", 0).factory());

    /** How many pages it has; throws {@link FaxUnreadable} where no page or not every page can be shown. */
    public int pages(byte[] file) {
        return read(() -> FaxTiff.is(file) ? FaxTiff.pages(file) : FaxPdf.pages(file));
    }

    /** One page as a PNG of that width in pixels; the first is 1. */
    byte[] picture(byte[] file, int page, int width) {
        return read(() -> FaxTiff.is(file) ? FaxTiff.picture(file, page, width) : FaxPdf.picture(file, page, width));
    }

    /** These pages, one behind the other, as a PDF of their own. */
    byte[] part(List<FaxOriginals.Slice> slices) {
        return read(() -> {
            var pdfs = new ArrayList<FaxOriginals.Slice>();
            for (var slice : slices) {
                pdfs.add(FaxTiff.is(slice.file()) ? pdf(slice) : slice);
            }
            return FaxPdf.part(pdfs);
        });
    }

    private static FaxOriginals.Slice pdf(FaxOriginals.Slice tiff) throws IOException {
        var pages = tiff.pages();
        return new FaxOriginals.Slice(
                FaxTiff.pdf(tiff.file(), pages), new PageRange(1, pages.last() - pages.first() + 1));
    }

    private <T> T read(Callable<T> reading) {
        var result = threads.submit(() -> bounded(reading));
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            result.cancel(true);
            throw new FaxUnreadable(FaxUnreadable.TOO_LONG);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FaxUnreadable known ? known : new FaxUnreadable(FaxUnreadable.BROKEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FaxUnreadable(FaxUnreadable.TOO_LONG);
        }
    }

    private static <T> T bounded(Callable<T> reading) throws Exception {
        try {
            return reading.call();
        } catch (OutOfMemoryError | StackOverflowError bomb) {
            throw new FaxUnreadable(FaxUnreadable.TOO_LARGE);
        } catch (IOException broken) {
            throw new FaxUnreadable(FaxUnreadable.BROKEN);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
