package org.throughline.access.web;

import java.util.List;
import java.util.Map;
import org.throughline.access.Colleague;
import org.throughline.access.Role;
import org.throughline.kernel.PersonId;

/**
 * The people of the practice: who works here and who has left, and the form for somebody new.
 *
 * @param asked lanes that wait for somebody's approval
 * @param names of everybody, as colleagues call them
 */
public record PeopleView(
        List<Colleague> working,
        List<Colleague> left,
        List<Role> roles,
        List<GrantRow> asked,
        Map<PersonId, String> names,
        boolean mayChange) {}
