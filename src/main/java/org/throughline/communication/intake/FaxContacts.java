package org.throughline.communication.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.communication.fax.FaxHints;
import org.throughline.communication.fax.FaxReader;
import org.throughline.communication.fax.FaxRows;
import org.throughline.communication.fax.FaxRows.Look;
import org.throughline.communication.fax.FaxServices;
import org.throughline.communication.fax.FaxUnreadable;
import org.throughline.communication.mail.Correspondent;
import org.throughline.communication.mail.MailAttachment;
import org.throughline.communication.mail.ReadMail;

/**
 * A mail of a fax service as a fax: nobody wrote the mail, so its words are hints only, and a person looks at every page (INV-05).
 */
@Component
class FaxContacts {

    /** Why a person must look: a machine cannot read it. */
    private static final String PICTURES = "fax";

    private static final String UNREADABLE = "unreadable-fax";
    private static final String LACKS_PAGES = "fax-lacks-pages";
    private static final Set<String> DECLARED = Set.of("application/pdf", "image/tiff", "image/tif");

    private final FaxServices services;
    private final FaxReader reader;
    private final FaxRows rows;

    FaxContacts(FaxServices services, FaxReader reader, FaxRows rows) {
        this.services = services;
        this.reader = reader;
        this.rows = rows;
    }

    /** A file of the mail, and where it is kept. */
    record File(UUID id, MailAttachment attachment) {

        /** Whatever it turned out to be, it was sent as a fax. */
        private boolean document() {
            var name = attachment.fileName().toLowerCase(Locale.ROOT);
            return attachment.kind() == MailAttachment.Kind.PDF
                    || DECLARED.contains(attachment.declaredType().toLowerCase(Locale.ROOT))
                    || name.endsWith(".pdf")
                    || name.endsWith(".tif")
                    || name.endsWith(".tiff");
        }
    }

    /** Whether a service that the practice named sent it. */
    boolean fromAService(ReadMail mail) {
        return mail.headers()
                .from()
                .flatMap(Correspondent::address)
                .filter(services::includes)
                .isPresent();
    }

    /** Whether it brings a fax; a service writes about other things too. */
    boolean isFax(ReadMail mail, List<File> files) {
        return files.stream().anyMatch(File::document) && fromAService(mail);
    }

    ReadContact read(CommunicationId id, ReadMail mail, List<File> files, Instant at) {
        var subject = mail.headers().subject();
        var words = mail.text().written();
        var hints = FaxHints.of(subject, words);
        var looks = files.stream().filter(File::document).map(this::look).toList();
        // one number cannot tell of several documents
        var announced = looks.size() == 1 ? hints.pages() : Optional.<Integer>empty();
        looks.forEach(look -> rows.add(look, announced));
        return new ReadContact(
                id,
                Kind.MESSAGE,
                Channel.FAX,
                at,
                new Sender(Optional.empty(), hints.from(), Optional.empty(), Optional.empty()),
                new Said(subject, words, "", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                eyes(looks, announced));
    }

    private Look look(File file) {
        if (!file.attachment().opened()) {
            return new Look(file.id(), Optional.empty(), Optional.of("too-large"));
        }
        try (var content = file.attachment().content().open()) {
            return new Look(file.id(), Optional.of(reader.pages(content.readAllBytes())), Optional.empty());
        } catch (FaxUnreadable unreadable) {
            return new Look(file.id(), Optional.empty(), Optional.of(unreadable.code()));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static List<String> eyes(List<Look> looks, Optional<Integer> announced) {
        var eyes = new ArrayList<String>();
        if (looks.stream().anyMatch(look -> look.pages().isEmpty())) {
            eyes.add(UNREADABLE);
        }
        if (looks.stream().anyMatch(look -> lacksPages(look, announced))) {
            eyes.add(LACKS_PAGES);
        }
        eyes.add(PICTURES);
        return eyes;
    }

    private static boolean lacksPages(Look look, Optional<Integer> announced) {
        return announced.isPresent() && look.pages().isPresent() && look.pages().get() < announced.get();
    }
}
