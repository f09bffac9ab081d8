package org.throughline.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word exists in both languages, can be read by the message format, and every key that is used exists. */
class MessageBundleTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern USED = Pattern.compile(
            "(?:\\bt|texts|texts\\(\\)|words)\\s*\\.(?:get|find|numbered)\\(\\s*\"([a-z][\\w.-]*)\"(\\s*\\+)?");

    private static final Pattern PLACES = Pattern.compile("NavigationEntry\\.forRoles\\(\\s*\"([\\w.-]+)\"");

    @Test
    void hasEachKeyInBothLanguages() {
        for (Path english : english()) {
            assertThat(differences(read(english), read(spanishOf(english))))
                    .as(english.toString())
                    .isEmpty();
        }
    }

    @Test
    void canReadEachMessage() {
        for (Path english : english()) {
            assertThat(broken(read(english))).as(english.toString()).isEmpty();
            assertThat(broken(read(spanishOf(english))))
                    .as(spanishOf(english).toString())
                    .isEmpty();
        }
    }

    @Test
    void knowsEachKeyThatIsUsed() {
        Set<String> known = new TreeSet<>();
        english().forEach(bundle -> known.addAll(read(bundle).keySet()));
        List<String> unknown = new ArrayList<>();
        for (Path source : sources()) {
            unknownKeys(text(source), known).forEach(key -> unknown.add(source + ": " + key));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void findsPlantedFaults() {
        var english = parsed("a.one=One\na.two={n, plural, one {x} other {#}}");
        var spanish = parsed("a.one=Uno\na.three={n, plural, one {x}");
        assertThat(differences(english, spanish)).containsExactly("a.three", "a.two");
        assertThat(broken(spanish)).containsExactly("a.three");
        assertThat(unknownKeys("${t.get(\"a.one\")} ${t.get(\"a.gone\")} ${t.get(\"a.\" + x)}", english.keySet()))
                .containsExactly("a.gone");
        assertThat(unknownKeys("${t.get(\"b.\" + x)}", english.keySet())).containsExactly("b.");
        assertThat(unknownKeys("NavigationEntry.forRoles(\"a\", \"/a\", 1, roles)", english.keySet()))
                .containsExactly("nav.a");
    }

    private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
        Set<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        all.removeIf(key -> one.containsKey(key) && other.containsKey(key));
        return all;
    }

    private static List<String> broken(Map<String, String> bundle) {
        return bundle.entrySet().stream()
                .filter(entry -> !isReadable(entry.getValue()))
                .map(entry -> entry.getKey())
                .toList();
    }

    private static boolean isReadable(String pattern) {
        try {
            return !new MessageFormat(pattern).toPattern().isBlank();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static List<String> unknownKeys(String source, Set<String> known) {
        List<String> unknown = new ArrayList<>();
        Matcher used = USED.matcher(source);
        Matcher places = PLACES.matcher(source);
        while (places.find()) {
            if (!known.contains("nav." + places.group(1))) {
                unknown.add("nav." + places.group(1));
            }
        }
        while (used.find()) {
            String key = used.group(1);
            boolean isKnown = used.group(2) == null
                    ? known.contains(key)
                    : known.stream().anyMatch(candidate -> candidate.startsWith(key));
            if (!isKnown) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    private static List<Path> english() {
        return files(BUNDLES)
                .filter(file -> !file.toString().endsWith("_es.properties"))
                .toList();
    }

    private static Path spanishOf(Path english) {
        return BUNDLES.resolve(english.getFileName().toString().replace(".properties", "_es.properties"));
    }

    private static List<Path> sources() {
        return Stream.concat(files(Path.of("src/main/jte")), files(Path.of("src/main/java")))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        return Files.exists(file) ? parsed(text(file)) : new TreeMap<>();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }
}
