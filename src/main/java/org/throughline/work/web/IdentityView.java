package org.throughline.work.web;

import java.util.List;
import org.throughline.patient.Identifier;

/** What may be asked to be sure who is speaking; the answers themselves are never kept. */
public record IdentityView(String href, List<Identifier> identifiers) {}
