package org.throughline.work.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.FaxKind;
import org.throughline.communication.PageRange;
import org.throughline.work.fax.FaxPart;

/**
 * How somebody divides a fax: line by line the pages, and what they are. Several ranges in one line, as in {@code 1-2 | 3-5}, are
 * as many parts.
 */
record FaxPartsForm(
        int version, UUID fax, List<String> pages, @Nullable List<String> type) {

    List<FaxPart> parts() {
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(line -> List.of(pages.get(line).split("[|;,]", -1)).stream()
                        .filter(written -> !written.isBlank())
                        .map(written -> new FaxPart(PageRange.of(written), kind(line))))
                .toList();
    }

    private Optional<FaxKind> kind(int line) {
        return Optional.ofNullable(type)
                .filter(types -> line < types.size())
                .map(types -> types.get(line))
                .filter(code -> !code.isBlank())
                .map(FaxKind::of);
    }
}
