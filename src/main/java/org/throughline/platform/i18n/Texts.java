package org.throughline.platform.i18n;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Language;

/** The product's words in one language; asked for by key, filled with named values. */
public final class Texts {

    private final Language language;
    private final Map<String, Message> messages;

    Texts(Language language, Map<String, Message> messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The words of a key; values come as name and value in turn, for instance {@code get("work.late", "minutes", 3)}. */
    public String get(String key, @Nullable Object... namesAndValues) {
        return find(key, namesAndValues).orElse(key);
    }

    /** As {@link #get}, but empty when the key has no words, for keys built from data. */
    public Optional<String> find(String key, @Nullable Object... namesAndValues) {
        return Optional.ofNullable(messages.get(key)).map(message -> message.with(named(namesAndValues)));
    }

    /** The words of a key whose places are numbered from zero, as the details of a broken rule are; some are {@link Worded}. */
    public String numbered(String key, List<?> values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(Integer.toString(i), values.get(i) instanceof Worded worded ? worded.in(this) : values.get(i));
        }
        Message message = messages.get(key);
        return message == null ? key : message.with(named);
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The order in which readers of this language look words up. */
    public Comparator<Object> order() {
        return Collator.getInstance(language.locale());
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    private static Map<String, @Nullable Object> named(@Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("values come as name and value in turn");
        }
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return named;
    }

    /** One message, parsed once; the format is cloned for each use because it is not safe to share. */
    record Message(MessageFormat format, @Nullable String plain) {

        static Message of(String pattern, Locale locale) {
            MessageFormat format = new MessageFormat(pattern, locale);
            boolean fixed = format.getArgumentNames().isEmpty();
            return new Message(format, fixed ? format.format(Map.of()) : null);
        }

        String with(Map<String, @Nullable Object> values) {
            return plain != null ? plain : format.clone().format(values);
        }
    }
}
