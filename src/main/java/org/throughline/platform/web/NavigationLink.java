package org.throughline.platform.web;

/** One entry of the navigation as this page shows it. */
public record NavigationLink(String key, String href, String icon, boolean current) {}
