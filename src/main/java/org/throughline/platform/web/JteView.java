package org.throughline.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** One compiled template; the model's attributes are its parameters. */
class JteView extends AbstractUrlBasedView {

    private final TemplateEngine engine;

    JteView(TemplateEngine engine, String template) {
        super(template);
        this.engine = engine;
        setContentType("text/html;charset=UTF-8");
        setExposePathVariables(false);
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(String.valueOf(getUrl()), model, page);
        response.setContentType(getContentType());
        response.addHeader("Vary", Htmx.REQUEST_TYPE);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
