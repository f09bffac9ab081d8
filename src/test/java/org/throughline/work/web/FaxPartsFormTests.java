package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.communication.FaxKind;
import org.throughline.communication.PageRange;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.fax.FaxPart;

/** How somebody writes down what a fax is made of. */
class FaxPartsFormTests {

    @Test
    void readsRangesOfOneLineAndOfSeveral() {
        assertThat(parts(List.of("1-2 | 3-5", "6", ""), List.of("referral", "", "form")))
                .containsExactly(part(1, 2, FaxKind.REFERRAL), part(3, 5, FaxKind.REFERRAL), part(6, 6, null));
        assertThat(parts(List.of("1", "2"), null)).containsExactly(part(1, 1, null), part(2, 2, null));
    }

    @Test
    void refusesWhatAreNoPages() {
        assertThatThrownBy(() -> parts(List.of("first"), null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("communication.fax-pages");
    }

    private static List<FaxPart> parts(List<String> pages, @Nullable List<String> types) {
        return new FaxPartsForm(0, UUID.randomUUID(), pages, types).parts();
    }

    private static FaxPart part(int first, int last, @Nullable FaxKind kind) {
        return new FaxPart(new PageRange(first, last), Optional.ofNullable(kind));
    }
}
