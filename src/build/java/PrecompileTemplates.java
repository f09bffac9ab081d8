import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicy;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.policy.PolicyGroup;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.html.policy.PreventInvalidAttributeNames;
import gg.jte.html.policy.PreventOutputInTagsAndAttributes;
import gg.jte.html.policy.PreventUnquotedAttributes;
import gg.jte.runtime.Constants;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * Compiles every template against the application's classes, so that a missing parameter or a wrong type fails the
 * build. Arguments: templates folder, work folder, classes folder.
 */
final class PrecompileTemplates {

    public static void main(String[] args) throws IOException {
        Path templates = Path.of(args[0]);
        Path work = Path.of(args[1]);
        Path classes = Path.of(args[2]);
        if (!Files.isDirectory(templates)) {
            return;
        }
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(templates),
                work,
                ContentType.Html,
                PrecompileTemplates.class.getClassLoader(),
                Constants.PACKAGE_NAME_PRECOMPILED);
        engine.setTrimControlStructures(true);
        engine.setBinaryStaticContent(true);
        engine.setHtmlPolicy(strict());
        engine.setCompileArgs("-parameters", "-proc:none");
        engine.cleanAll();
        List<String> classPath = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        engine.precompileAll(classPath);
        deleteStale(classes.resolve("gg/jte/generated/precompiled"));
        copyCompiled(work, classes);
    }

    private static HtmlPolicy strict() {
        PolicyGroup policy = new PolicyGroup();
        policy.addPolicy(new PreventOutputInTagsAndAttributes(false));
        policy.addPolicy(new PreventInvalidAttributeNames());
        policy.addPolicy(new PreventUnquotedAttributes());
        policy.addPolicy(new PreventInlineEventHandlers());
        policy.addPolicy(new NoInlineStyleOrScript());
        return policy;
    }

    private static void deleteStale(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copyCompiled(Path work, Path classes) throws IOException {
        try (var files = Files.walk(work)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(class|bin)")).toList()) {
                Path copy = classes.resolve(work.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What the content security policy would refuse in the browser is refused here first. */
    private record NoInlineStyleOrScript() implements HtmlPolicy {

        @Override
        public void validateHtmlTag(HtmlTag tag) throws HtmlPolicyException {
            if (tag.getName().equals("style")) {
                throw new HtmlPolicyException("style elements do not run under the content security policy");
            }
        }

        @Override
        public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) throws HtmlPolicyException {
            if (attribute.getName().equals("style")) {
                throw new HtmlPolicyException("style attributes do not run under the content security policy");
            }
        }
    }
}
