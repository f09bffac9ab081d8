package org.throughline.communication.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.communication.phone.CallNews.Ring;
import org.throughline.communication.text.ProviderApi;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider about calls by REST. */
public final class RestPhoneGateway implements PhoneGateway {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{2,64}");
    private static final int NOT_FOUND = 404;
    private static final String BEGAN = "start_time";
    private static final Duration APART = Duration.ofMinutes(2);

    private final ProviderApi api;

    public RestPhoneGateway(TextProvider provider, JsonMapper json) {
        this.api = new ProviderApi(provider, json);
    }

    @Override
    public Optional<CallNews> find(String call) {
        try {
            return Optional.of(news(api.read(api.resource("Calls/" + checked(call) + ".json"))));
        } catch (TextRefused refused) {
            if (refused.code() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public List<PastCall> endedSince(ContactPoint number, Instant since) {
        var day = LocalDate.ofInstant(since.minus(APART), ZoneOffset.UTC).toString();
        return api.listed(api.resource("Calls.json"), "calls", Map.of("To", number.value(), "StartTime>", day)).stream()
                .filter(call -> call.path("direction").asString("").equals("inbound"))
                .filter(call -> !ProviderApi.time(call, BEGAN).isBefore(since.minus(APART)))
                .filter(call -> news(call).ended())
                .map(this::past)
                .toList();
    }

    /** The list names no one who answered: somebody did where a leg of the call was spoken on. */
    private PastCall past(JsonNode call) {
        var news = news(call);
        var recordings = api
                .listed(api.resource("Calls/" + checked(news.call()) + "/Recordings.json"), "recordings", Map.of())
                .stream()
                .map(recording -> new RecordingNews(
                        recording.path("sid").asString(""),
                        news.call(),
                        Integer.parseInt(recording.path("duration").asString("0"))))
                .toList();
        var ring = news.ring() == Ring.OPEN ? ring(news.call()) : news.ring();
        var whole = new CallNews(
                news.call(), news.from(), news.to(), news.callerName(), ring, news.ended(), news.seconds());
        return new PastCall(whole, ProviderApi.time(call, BEGAN), recordings);
    }

    /** Without legs the practice's phone answered the call itself. */
    private Ring ring(String call) {
        var legs = api.listed(api.resource("Calls.json"), "calls", Map.of("ParentCallSid", call));
        var spoken = legs.isEmpty()
                || legs.stream().anyMatch(leg -> leg.path("status").asString("").equals("completed"));
        return spoken ? Ring.TAKEN : Ring.MISSED;
    }

    @Override
    public byte[] sound(String recording) {
        return api.bytes(api.resource("Recordings/" + checked(recording) + ".wav"));
    }

    private static CallNews news(JsonNode call) {
        var fields = new HashMap<String, String>();
        fields.put("CallSid", call.path("sid").asString(""));
        fields.put("ParentCallSid", call.path("parent_call_sid").asString(""));
        fields.put("From", call.path("from").asString(""));
        fields.put("To", call.path("to").asString(""));
        fields.put("CallStatus", call.path("status").asString(""));
        fields.put("CallerName", call.path("caller_name").asString(""));
        fields.put("CallDuration", call.path("duration").asString(""));
        return CallNews.of(fields);
    }

    /** A name becomes part of an address, so it may hold nothing else. */
    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new TextRefused(TextRefused.Outcome.PERMANENT, NOT_FOUND);
        }
        return name;
    }
}
