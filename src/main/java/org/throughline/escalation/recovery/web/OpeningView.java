package org.throughline.escalation.recovery.web;

import java.util.List;
import org.throughline.escalation.recovery.web.CaseView.Choice;

/** The form in which a person writes down that somebody was let down. */
public record OpeningView(String itemHref, List<Choice> reasons) {}
