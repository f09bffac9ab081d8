package org.throughline.journeys;

import com.microsoft.playwright.Page;

/** Somebody's hands on a keyboard, counting each key. */
final class Hands {

    private final Page page;
    private int keys;

    Hands(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    void type(String words) {
        page.keyboard().type(words);
        keys += words.length();
    }

    /** Goes through the fields of the form that is open and fills in those that are blank. */
    void fillBlankFields(String form, String words) {
        page.locator(form + " textarea").first().focus();
        while (inATextarea()) {
            if (focused("value").isBlank()) {
                type(words);
            }
            press("Tab");
        }
    }

    int keys() {
        return keys;
    }

    private boolean inATextarea() {
        return focused("tagName").equals("TEXTAREA");
    }

    private String focused(String property) {
        return (String) page.evaluate("property => document.activeElement[property] ?? ''", property);
    }
}
