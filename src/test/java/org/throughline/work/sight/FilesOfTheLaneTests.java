package org.throughline.work.sight;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.Role;
import org.throughline.access.Sight;
import org.throughline.access.sight.SightDesk;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.file.AttachmentDesk;

/** INV-32: a file is opened where the lane shows documents; a recording is what somebody said, and is no document. */
@HouseTest
class FilesOfTheLaneTests {

    private final SmallClinic clinics;
    private final Communications communications;
    private final AttachmentDesk files;
    private final SightDesk sights;

    private PracticeId practice;
    private Access manager;

    FilesOfTheLaneTests(SmallClinic clinics, Communications communications, AttachmentDesk files, SightDesk sights) {
        this.clinics = clinics;
        this.communications = communications;
        this.files = files;
        this.sights = sights;
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        clinics.lanes(practice, new LaneCode("front_desk_backup"), new LaneCode("callbacks"));
        manager = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
    }

    @Test
    void isOpenedWhereDocumentsAreShown() throws IOException {
        var file = arrived("attachment-with-path.eml");
        var lucia = clinics.assistant(practice, "Lucía", lane());

        assertThat(bytes(lucia, file)).startsWith("%PDF".getBytes(US_ASCII));

        say(lane(), DataCategory.DOCUMENTS, Sight.MASKED);
        assertThatThrownBy(() -> bytes(lucia, file))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("work.file-not-in-lane");
        assertThat(bytes(manager.person(), file)).isNotEmpty();
    }

    @Test
    void aRecordingIsHeardThoughDocumentsAreNotShown() throws IOException {
        var recording = arrived("voicemail.eml");
        var lucia = clinics.assistant(practice, "Lucía", lane());
        say(lane(), DataCategory.DOCUMENTS, Sight.NOTHING);

        assertThat(bytes(lucia, recording)).startsWith("RIFF".getBytes(US_ASCII));
    }

    @Test
    void doesNotExistForAnotherLane() throws IOException {
        var file = arrived("attachment-with-path.eml");
        var omar = clinics.assistant(practice, "Omar", new LaneCode("billing"));

        assertThatThrownBy(() -> bytes(omar, file)).isInstanceOf(NotFound.class);
    }

    /** The file that came with the mail. */
    private UUID arrived(String mail) throws IOException {
        var raw = Files.readAllBytes(Path.of("src", "test", "resources", "mail", mail));
        var contact = new IncomingContact(Channel.EMAIL, "mail", mail, raw, "message/rfc822", MutableClock.TUESDAY_TEN);
        CurrentPractice.run(practice, () -> communications.receive(contact));
        return UUID.fromString(
                clinics.answers(practice, "select id::text as answer from communication.attachment where opened")
                        .getFirst());
    }

    private LaneCode lane() {
        return new LaneCode(clinics.answers(practice, "select lane as answer from work.work_item")
                .getFirst());
    }

    private byte[] bytes(PersonId who, UUID file) {
        var access = clinics.access(practice, who);
        return CurrentPractice.within(practice, () -> {
            try (var bytes = files.open(access, file).bytes()) {
                return bytes.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private void say(LaneCode lane, DataCategory category, Sight sight) {
        CurrentPractice.run(
                practice, () -> sights.change(manager, lane, new SightDesk.Change(category, sight, "as agreed")));
    }
}
