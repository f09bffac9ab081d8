package org.throughline.access.web;

import java.util.List;
import org.throughline.access.Colleague;
import org.throughline.access.Role;

/** Everybody of the practice, and whom a manager can hire. */
public record PeopleView(List<Colleague> working, List<Colleague> left, List<Role> roles, boolean mayChange) {}
