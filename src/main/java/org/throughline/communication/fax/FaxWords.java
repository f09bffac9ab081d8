package org.throughline.communication.fax;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** What faxes of the practice say by themselves, as it stands in {@code communication/fax-words.yaml}. */
record FaxWords(
        int version, Said pageMissing, Said title, Said from, Said phone, Said to, Said pages, Said confidential) {

    static final FaxWords SHIPPED = ShippedList.read("/communication/fax-words.yaml", FaxWords.class);

    /** The same in both languages. */
    record Said(String en, String es) {

        String in(Language language, Map<String, Object> places) {
            var words = language.equals(Language.SPANISH) ? es : en;
            return new MessageFormat(words, language.locale()).format(places);
        }
    }
}
