package org.throughline.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters that reach the demo clinic while it runs: questions in both languages, voicemails with their recording, and a machine's answer. */
@Component
@Profile("demo")
class DemoLetters {

    private final JsonNode letters;

    DemoLetters(JsonMapper json) {
        try (var file = new ClassPathResource("demo/mail.json").getInputStream()) {
            letters = json.readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return letters.size();
    }

    /** The letter at this place, as a mail to the clinic written at the moment; the last is followed by the first. */
    MimeMessage letter(int place, Instant written) throws MessagingException, IOException {
        var letter = letters.get(Math.floorMod(place, letters.size()));
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        var helper = new MimeMessageHelper(mail, letter.has("audio"), "UTF-8");
        helper.setFrom(letter.get("address").asString(), letter.get("name").asString());
        helper.setTo(DemoPeople.RIVERSIDE_MAIL);
        helper.setSubject(letter.get("subject").asString());
        helper.setText(letter.get("text").asString());
        helper.setSentDate(Date.from(written));
        if (letter.has("audio")) {
            var audio = letter.get("audio").asString();
            helper.addAttachment(audio, new ClassPathResource("demo/voice/" + audio), "audio/wav");
        }
        if (letter.has("automatic")) {
            mail.setHeader("Auto-Submitted", "auto-replied");
        }
        return mail;
    }
}
