package org.throughline.communication.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.communication.TextContact;
import org.throughline.kernel.ContactPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands text messages to a provider by REST and tells apart: taken, certainly not taken, and lost in between. */
public final class RestTextGateway implements TextGateway {

    private static final int CREATED = 201;
    private static final String LIST = "messages";
    private static final String WRITTEN = "date_created";

    /** Our clock and the provider's may differ by so much. */
    private static final Duration APART = Duration.ofMinutes(2);

    private static final Set<String> OURS = Set.of("outbound-api", "outbound-reply");

    private final TextProvider provider;
    private final ProviderApi api;
    private final JsonMapper json;

    public RestTextGateway(TextProvider provider, JsonMapper json) {
        this.provider = provider;
        this.api = new ProviderApi(provider, json);
        this.json = json;
    }

    @Override
    public String send(OutgoingText text) {
        var answer = api.post(
                provider.messages(),
                Map.of(
                        "From", text.from().value(),
                        "To", text.to().value(),
                        "Body", text.words(),
                        "StatusCallback", provider.statusOf(text.attempt()).toString()));
        if (answer.statusCode() == CREATED) {
            return taken(answer.body());
        }
        throw api.refusal(answer.statusCode(), answer.body());
    }

    /** The provider does not keep our name for it, so its words, numbers and time are compared. */
    @Override
    public LookedUp lookUp(OutgoingText text, Instant handedOver) {
        var asked = Map.of("From", text.from().value(), "To", text.to().value(), "DateSent>", day(handedOver));
        try {
            var found = api.listed(provider.messages(), LIST, asked).stream()
                    .filter(message -> OURS.contains(message.path("direction").asString("")))
                    .filter(message -> message.path("body").asString("").equals(text.words()))
                    .filter(message -> !ProviderApi.time(message, WRITTEN).isBefore(handedOver.minus(APART)))
                    .map(message -> message.path("sid").asString(""))
                    .toList();
            return switch (found.size()) {
                case 0 -> new LookedUp.NotThere();
                case 1 -> new LookedUp.Taken(found.getFirst());
                default -> new LookedUp.Unknown();
            };
        } catch (TextRefused outOfReach) {
            return new LookedUp.Unknown();
        }
    }

    @Override
    public List<TextContact> receivedSince(ContactPoint number, Instant since) {
        return api.listed(provider.messages(), LIST, Map.of("To", number.value(), "DateSent>", day(since))).stream()
                .filter(message -> message.path("direction").asString("").equals("inbound"))
                .filter(message -> !ProviderApi.time(message, WRITTEN).isBefore(since.minus(APART)))
                .map(RestTextGateway::contact)
                .toList();
    }

    private static TextContact contact(JsonNode message) {
        var fields = message.propertyStream()
                .filter(field -> field.getValue().isValueNode())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString("")));
        return new TextContact(
                message.path("sid").asString(""),
                message.path("from").asString(""),
                message.path("to").asString(""),
                message.path("body").asString(""),
                Integer.parseInt(message.path("num_media").asString("0")),
                fields);
    }

    /** An answer that says it was created and cannot be read was created all the same. */
    private String taken(String body) {
        try {
            return json.readTree(body).path("sid").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static String day(Instant since) {
        return LocalDate.ofInstant(since.minus(APART), ZoneOffset.UTC).toString();
    }
}
