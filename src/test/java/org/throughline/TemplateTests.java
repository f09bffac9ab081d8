package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the content security policy and the forms rely on holds in every template. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A rule that no template may break, with a planted line that breaks it. */
    enum Rule {
        NO_STYLE_ATTRIBUTE("\\sstyle\\s*=", "<p style=\"color:red\">x</p>"),
        NO_STYLE_ELEMENT("<style\\b", "<style>p{}</style>"),
        NO_INLINE_SCRIPT("<script(?![^>]*\\ssrc=)", "<script>alert(1)</script>"),
        NO_SCRIPT_FROM_ELSEWHERE(
                "<script[^>]*\\ssrc=\"(?!\\$\\{page\\.asset\\()", "<script src=\"//cdn/x.js\"></script>"),
        NO_EVENT_HANDLER("\\son[a-z]+\\s*=", "<a onclick=\"x()\">x</a>"),
        NO_HTMX_HANDLER("\\shx-on\\b", "<a hx-on:click=\"x()\">x</a>"),
        NO_EVALUATED_VALUE("=\"(?:js|javascript):", "<a hx-vals=\"js:{a:1}\">x</a>"),
        NO_TRIGGER_FILTER("hx-trigger=\"[^\"]*\\[", "<a hx-trigger=\"keyup[key=='x']\">x</a>"),
        NO_UNSAFE_OUTPUT("\\$unsafe", "$unsafe{x}"),
        NO_POST_WITHOUT_TOKEN(
                "(?i)<form\\b(?=[^>]*\\b(?:method=\"post\"|hx-post|hx-put|hx-delete))(?:(?!</form>)(?!platform\\.csrf).)*</form>",
                "<form method=\"post\"><input name=\"a\"></form>");

        private final Pattern pattern;
        private final String planted;

        Rule(String regex, String planted) {
            this.pattern = Pattern.compile(regex, Pattern.DOTALL);
            this.planted = planted;
        }

        boolean isBrokenBy(String template) {
            Matcher matcher = pattern.matcher(template.replaceAll("(?s)<%--.*?--%>", ""));
            return matcher.find();
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void keepsTheRule(Rule rule) {
        List<Path> breaking = new ArrayList<>();
        for (Path template : templates()) {
            if (rule.isBrokenBy(text(template))) {
                breaking.add(template);
            }
        }
        assertThat(breaking).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void findsThePlantedViolation(Rule rule) {
        assertThat(rule.isBrokenBy("<main>\n" + rule.planted + "\n</main>")).isTrue();
    }

    @Test
    void acceptsAFormThatCarriesItsToken() {
        assertThat(Rule.NO_POST_WITHOUT_TOKEN.isBrokenBy(
                        "<form method=\"post\">@template.platform.csrf(page = page)<input name=\"a\"></form>"))
                .isFalse();
    }

    @Test
    void hasEveryTemplateCompiled() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            String name = TEMPLATES.relativize(template).toString().replace('\\', '/');
            assertThat(engine.getParamInfo(name)).as(name).isNotNull();
        });
    }

    @Test
    void doesNotCompileABrokenTemplate() {
        CodeResolver planted = new OneTemplate("@param String name\n<p>${nam}</p>");
        TemplateEngine engine = TemplateEngine.create(planted, Path.of("target/planted"), ContentType.Html);
        assertThatThrownBy(() -> engine.getParamInfo("planted.jte")).isInstanceOf(TemplateException.class);
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new DirectoryCodeResolver(TEMPLATES)
                .resolve(TEMPLATES.relativize(file).toString());
    }

    /** A template that exists only in this test. */
    private record OneTemplate(String code) implements CodeResolver {

        @Override
        public String resolve(String name) {
            return code;
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of("planted.jte");
        }
    }
}
