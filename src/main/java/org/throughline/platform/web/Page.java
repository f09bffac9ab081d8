package org.throughline.platform.web;

import java.util.List;
import org.throughline.kernel.HumanName;
import org.throughline.platform.i18n.Said;
import org.throughline.platform.i18n.Texts;

/** What every template gets as {@code page}: words, times, assets, who looks, and whether only a fragment is wanted. */
public record Page(Site site, Said said, Visitor visitor, Asked asked) {

    public Texts texts() {
        return said.texts();
    }

    public String language() {
        return texts().language().code();
    }

    /** The other language the product speaks, for the switch. */
    public String otherLanguage() {
        return language().equals("es") ? "en" : "es";
    }

    public boolean fragment() {
        return asked.fragment();
    }

    public String path() {
        return asked.path();
    }

    /** {@code light}, {@code dark} or {@code system}. */
    public String theme() {
        return asked.theme();
    }

    public String asset(String file) {
        return site.assets().url(file);
    }

    public boolean demo() {
        return site.demo();
    }

    public boolean signedIn() {
        return visitor.viewer().isPresent();
    }

    public String practiceName() {
        return visitor.viewer().map(Viewer::practiceName).orElse("");
    }

    public String personName() {
        return visitor.viewer().map(Viewer::name).map(HumanName::full).orElse("");
    }

    public String initials() {
        return visitor.viewer().map(Viewer::name).map(HumanName::initials).orElse("");
    }

    /** Whose page it is, for scripts that keep what was typed; empty for nobody. */
    public String viewerKey() {
        return visitor.viewer().map(viewer -> viewer.screen().key()).orElse("");
    }

    /** After how many seconds without a sign of life the screen locks; 0 for never. */
    public long lockAfterSeconds() {
        return visitor.viewer()
                .map(viewer -> viewer.screen().lockAfter().toSeconds())
                .orElse(0L);
    }

    public boolean hasRole(String code) {
        return visitor.viewer().map(viewer -> viewer.roles().contains(code)).orElse(false);
    }

    public List<NavigationLink> navigation() {
        return visitor.navigation();
    }

    public String csrfHeader() {
        return visitor.csrf().header();
    }

    public String csrfParameter() {
        return visitor.csrf().parameter();
    }

    public String csrfToken() {
        return visitor.csrf().token();
    }
}
