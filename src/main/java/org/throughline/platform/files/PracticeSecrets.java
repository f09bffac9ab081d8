package org.throughline.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import org.throughline.platform.transaction.CurrentPractice;

/** Short secrets of the bound practice, sealed under its own key; what was sealed in one place does not open in another. */
@Component
public class PracticeSecrets {

    private final PracticeKeys keys;

    PracticeSecrets(PracticeKeys keys) {
        this.keys = keys;
    }

    /** The secret as a row may keep it. */
    public byte[] seal(String secret, String place) {
        try {
            return keys.current().encrypt(secret.getBytes(StandardCharsets.UTF_8), context(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a secret", e);
        }
    }

    /** The secret that was sealed there. */
    public String open(byte[] sealed, String place) {
        try {
            return new String(keys.current().decrypt(sealed, context(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret does not open: " + place, e);
        }
    }

    private static byte[] context(String place) {
        return (CurrentPractice.get() + "|secret|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
