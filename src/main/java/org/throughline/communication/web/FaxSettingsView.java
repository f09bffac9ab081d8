package org.throughline.communication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the practice gets and sends faxes.
 *
 * @param senders whose mail is a fax
 * @param number what the practice faxes from
 * @param leaving whether the installation sends faxes at all
 */
public record FaxSettingsView(
        List<String> senders, @Nullable String number, boolean leaving) {}
