package org.throughline.platform.security;

import jakarta.servlet.Filter;

/** The filter that binds a signed-in request to its practice; the access module has it, the chain places it. */
public interface RequestBinding extends Filter {}
