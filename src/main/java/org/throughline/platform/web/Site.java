package org.throughline.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is true for every page of this installation. */
@Component
class Site {

    private final Assets assets;
    private final boolean demo;

    Site(Assets assets, @Value("${throughline.demo:false}") boolean demo) {
        this.assets = assets;
        this.demo = demo;
    }

    Assets assets() {
        return assets;
    }

    boolean demo() {
        return demo;
    }
}
