package org.throughline.portal.web;

/**
 * Asks for the birth date, before anything is shown.
 *
 * @param trouble code of what was wrong with the last one; blank for none
 * @param typed as it was filled in
 * @param kept what the patient had written when the page closed; it goes on after the birth date
 */
public record DoorView(VisitFrame frame, String trouble, BirthDateForm typed, Kept kept) {

    /** Words that shall not be lost, and the form they stood in. */
    public record Kept(String wish, String text) {

        static final Kept NOTHING = new Kept("", "");
    }
}
