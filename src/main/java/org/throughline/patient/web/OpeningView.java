package org.throughline.patient.web;

import java.util.List;
import org.throughline.patient.SearchReason;

/** The question why a page is opened that no item brings; it says nothing about the patient yet. */
public record OpeningView(String href, List<SearchReason> reasons) {}
