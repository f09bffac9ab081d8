package org.throughline.platform.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;

/** All message bundles of all modules, read once at the start; a key that two modules define stops the start. */
@Component
public class TextCatalog {

    private static final String BUNDLES = "classpath*:messages/*.properties";

    private final Texts english;
    private final Texts spanish;

    public TextCatalog() {
        Map<String, Texts.Message> en = new HashMap<>();
        Map<String, Texts.Message> es = new HashMap<>();
        for (Resource bundle : bundles()) {
            boolean inSpanish = Objects.requireNonNull(bundle.getFilename()).endsWith("_es.properties");
            add(bundle, inSpanish ? es : en, inSpanish ? Language.SPANISH.locale() : Locale.US);
        }
        english = new Texts(Language.ENGLISH, Map.copyOf(en));
        en.forEach(es::putIfAbsent);
        spanish = new Texts(Language.SPANISH, Map.copyOf(es));
    }

    /** The words in this language; English when the product does not speak it. */
    public Texts in(Language language) {
        return language.equals(Language.SPANISH) ? spanish : english;
    }

    public Texts in(Locale locale) {
        return in(Language.of(locale.toLanguageTag()));
    }

    private static Resource[] bundles() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(BUNDLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Resource bundle, Map<String, Texts.Message> to, Locale locale) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> {
            if (to.put(key, Texts.Message.of(properties.getProperty(key), locale)) != null) {
                throw new IllegalStateException("message key defined twice: " + key);
            }
        });
    }
}
