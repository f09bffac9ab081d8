package org.throughline.communication.fax.local;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.fax.sending.FaxSignature;
import tools.jackson.databind.json.JsonMapper;

/** What the local provider tells the practice of its faxes, signed. */
public final class LocalFaxNews {

    private final FaxSignature signature;
    private final JsonMapper json = new JsonMapper();
    private final RestClient client = RestClient.create();

    public LocalFaxNews(FaxProvider practice) {
        this.signature = new FaxSignature(practice.callbackToken());
    }

    /** The fields by which the state of a fax is told. */
    public Map<String, String> fields(LocalFax fax) {
        return Map.of(
                "direction", "sent",
                "event_type", "fax_completed",
                "is_test", "false",
                "success", Boolean.toString(fax.status().equals("success")),
                "fax", json.writeValueAsString(fax.resource()));
    }

    /** Tells what became of a fax; whether the practice heard it. */
    public boolean became(LocalFax fax) {
        var told = fields(fax);
        var parts = new LinkedMultiValueMap<String, Object>();
        told.forEach(parts::add);
        var where = URI.create(fax.callback());
        try {
            return client.post()
                    .uri(where)
                    .header(FaxSignature.HEADER, signature.sign(where, told))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchange((asked, response) -> response.getStatusCode().is2xxSuccessful());
        } catch (ResourceAccessException away) {
            return false;
        }
    }
}
