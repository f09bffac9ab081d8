package org.throughline.communication.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.communication.CallsNow;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.phone.local.LocalCall;
import org.throughline.communication.phone.local.LocalCallNews;
import org.throughline.communication.phone.local.LocalCalls;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.call.CallDesk;

/** Calls become work as soon as it is known what came of them, in whatever order and however often they are told of (R1, R2). */
@HouseTest
class LiveCallsTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    /** The head of a sound file; what it sounds like matters to nobody here. */
    private static final byte[] SOUND = "RIFF\0\0\0\0WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private final SmallClinic clinics;
    private final PracticeAddresses addresses;
    private final LocalCalls provider;
    private final TextProvider known;
    private final CallGaps gaps;
    private final Recordings recordings;
    private final CallsNow calls;
    private final CallDesk desk;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private String clinic;
    private String ana;
    private LocalCallNews news;

    LiveCallsTests(
            SmallClinic clinics,
            PracticeAddresses addresses,
            LocalCalls provider,
            TextProvider known,
            CallGaps gaps,
            Recordings recordings,
            CallsNow calls,
            CallDesk desk,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.addresses = addresses;
        this.provider = provider;
        this.known = known;
        this.gaps = gaps;
        this.recordings = recordings;
        this.calls = calls;
        this.desk = desk;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", CALLBACKS));
        clinic = "+1312555" + NUMBERS.incrementAndGet();
        ana = "+1312556" + NUMBERS.incrementAndGet();
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, clinic), practice);
        news = new LocalCallNews(known);
    }

    @Test
    void aCallThatNobodyTookIsOneCallbackHoweverOftenItIsTold() {
        var call = dialled();
        tell(call);
        assertThat(ringing()).hasSize(1);

        var over = provider.becomes(call, "no-answer", 0);
        tell(over);
        tell(over);

        assertThat(ringing()).isEmpty();
        assertThat(items()).containsExactly("call callbacks missed-call");
        assertThat(kinds()).containsExactly("missed-call");
    }

    @Test
    void whoeverRingsAgainWaitsInOneItem() {
        for (int time = 0; time < 3; time++) {
            tell(provider.becomes(dialled(), "no-answer", 0));
        }

        assertThat(items()).hasSize(1);
        assertThat(kinds()).containsExactly("missed-call", "missed-call", "missed-call");
    }

    @Test
    void aCallThatRangOutAtTheDesksIsMissedThoughItWasCompleted() {
        var call = dialled();
        tell(call);
        tellDialled(call, "no-answer");
        tell(provider.becomes(call, "completed", 12));

        assertThat(kinds()).containsExactly("missed-call");
    }

    @Test
    void aCallThatSomebodyTookIsHistoryAndNoWork() {
        var call = dialled();
        tell(call);
        tell(provider.leg(call, "in-progress"));
        assertThat(ringing()).allMatch(now -> now.takenAt().isPresent());
        tell(provider.becomes(call, "completed", 95));
        tell(provider.becomes(call, "completed", 95));

        assertThat(kinds()).containsExactly("answered-call");
        assertThat(items()).isEmpty();
        assertThat(answers("select seconds::text as answer from communication.communication"))
                .containsExactly("95");
    }

    @Test
    void theEndMayBeToldBeforeTheBeginning() {
        var call = dialled();
        tell(provider.becomes(call, "busy", 0));
        tell(call);

        assertThat(ringing()).isEmpty();
        assertThat(kinds()).containsExactly("missed-call");
    }

    @Test
    void aRecordingJoinsTheCallAndIsHeardOnceItsSoundIsHere() {
        var call = dialled();
        tell(call);
        tellDialled(call, "no-answer");
        var recording = provider.left(call, 17, SOUND);
        tellRecording(news.fields(recording));
        tellRecording(news.fields(recording));

        assertThat(items()).hasSize(1);
        assertThat(kinds()).containsExactly("missed-call", "voicemail");
        assertThat(fetch()).isEqualTo(1);
        assertThat(fetch()).isZero();
        assertThat(answers("select kind || ' ' || seconds as answer from communication.attachment"))
                .containsExactly("AUDIO 17");
    }

    @Test
    void aRecordingThatCannotBeHadIsAskedForAgainLater() {
        var call = dialled();
        var recording = provider.left(call, 17, SOUND);
        provider.lose(recording);
        tellRecording(news.fields(recording));

        assertThat(fetch()).isZero();
        assertThat(answers("select tries::text as answer from communication.recording"))
                .containsExactly("1");
        assertThat(items()).containsExactly("voicemail callbacks not-heard");
    }

    @Test
    void whatAMachineHeardRaisesTheUrgency() {
        var call = dialled();
        var recording = provider.left(call, 17, SOUND);
        tellRecording(news.fields(recording));
        var heard = new HashMap<>(news.fields(recording));
        heard.put("TranscriptionText", "I have chest pain and I cannot breathe");
        tellRecording(heard);
        tellRecording(heard);

        assertThat(kinds()).containsExactly("voicemail", "transcript");
        assertThat(answers("select urgency_reason as answer from work.work_item"))
                .containsExactly("emergency-words");
    }

    @Test
    void whatNobodyToldIsFoundInTheProvidersList() {
        var missed = provider.becomes(dialled(), "no-answer", 0);
        var rangOut = dialled();
        provider.becomes(provider.leg(rangOut, "ringing"), "no-answer", 0);
        provider.becomes(rangOut, "completed", 20);
        provider.left(rangOut, 9, SOUND);
        var spoken = dialled();
        provider.becomes(provider.leg(spoken, "in-progress"), "completed", 60);
        provider.becomes(spoken, "completed", 63);
        dialled();
        assertThat(missed.from()).isEqualTo(ana);

        assertThat(sweep()).isEqualTo(4);
        assertThat(sweep()).isZero();

        assertThat(kinds()).containsExactlyInAnyOrder("missed-call", "missed-call", "voicemail", "answered-call");
    }

    @Test
    void whoTakesTheCallHoldsItsItem() {
        var call = dialled();
        tell(call);
        var ringing = ringing().getFirst();

        var item = CurrentPractice.within(practice, () -> desk.take(lucia, ringing.id()));
        var again = CurrentPractice.within(practice, () -> desk.take(lucia, ringing.id()));
        tell(provider.becomes(call, "completed", 95));

        assertThat(item.standing().owner()).contains(lucia.person());
        assertThat(again.id()).isEqualTo(item.id());
        assertThat(kinds()).containsExactly("taken-call", "answered-call");
        assertThat(answers("select issue_id::text as answer from communication.communication"))
                .containsExactly(
                        item.matter().issue().toString(), item.matter().issue().toString());
    }

    @Test
    void nobodyTakesACallThatIsOverOrAnothersPractice() {
        var call = dialled();
        tell(call);
        var ringing = ringing().getFirst();
        tell(provider.becomes(call, "no-answer", 0));
        var elsewhere = clinics.open();
        var omar = clinics.access(elsewhere, clinics.assistant(elsewhere, "Omar", CALLBACKS));

        assertThatThrownBy(() -> CurrentPractice.within(practice, () -> desk.take(lucia, ringing.id())))
                .hasMessage("work.call-over");
        assertThatThrownBy(() -> CurrentPractice.within(elsewhere, () -> desk.take(omar, ringing.id())))
                .hasMessage("work.call-over");
        assertThatThrownBy(() -> CurrentPractice.within(elsewhere, () -> desk.take(omar, UUID.randomUUID())))
                .hasMessage("work.call-over");
    }

    @Test
    void believesNobodyButTheProvider() {
        var fields = news.fields(dialled());
        for (int number = 0; number < 200; number++) {
            var forged = new HashMap<>(fields);
            forged.put(number % 2 == 0 ? "CallStatus" : "From", "no-answer" + number);
            assertThat(post("/channels/voice", forged, sign(known.calls(), fields)))
                    .isEqualTo(403);
            assertThat(post("/channels/voice/recordings", fields, sign(known.calls(), fields)))
                    .isEqualTo(403);
        }
        assertThat(kinds()).isEmpty();
    }

    private LocalCall dialled() {
        return provider.dialled(ana, clinic, "");
    }

    private void tell(LocalCall call) {
        var fields = news.fields(call);
        assertThat(post("/channels/voice", fields, sign(known.calls(), fields))).isEqualTo(204);
    }

    private void tellDialled(LocalCall call, String dialled) {
        var fields = new HashMap<>(news.fields(call));
        fields.put("DialCallStatus", dialled);
        assertThat(post("/channels/voice", fields, sign(known.calls(), fields))).isEqualTo(204);
    }

    private void tellRecording(Map<String, String> fields) {
        assertThat(post("/channels/voice/recordings", fields, sign(known.recordings(), fields)))
                .isEqualTo(204);
    }

    private String sign(java.net.URI address, Map<String, String> fields) {
        return new WebhookSignature(known.token()).sign(address, fields);
    }

    private int post(String path, Map<String, String> fields, String signature) {
        var request = browser.post().uri(path);
        fields.forEach(request::param);
        return request.header(WebhookSignature.HEADER, signature)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private List<CallsNow.CallNow> ringing() {
        return CurrentPractice.within(practice, () -> calls.at(clock.instant()));
    }

    private int fetch() {
        return CurrentPractice.within(practice, () -> recordings.fetch(practice));
    }

    private int sweep() {
        return CurrentPractice.within(practice, () -> gaps.sweep(practice));
    }

    private List<String> items() {
        return answers("select source || ' ' || lane || ' ' || urgency_reason as answer from work.work_item");
    }

    private List<String> kinds() {
        return answers("select kind as answer from communication.communication order by id");
    }

    private List<String> answers(String question) {
        return clinics.answers(practice, question);
    }
}
