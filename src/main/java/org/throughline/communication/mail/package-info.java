/**
 * Reading mail: any bytes become a {@link org.throughline.communication.mail.ReadMail} with its text, its attachments, what
 * sort of mail it is and why a person should look at it. Reading never fails; what cannot be read says so.
 */
@NullMarked
package org.throughline.communication.mail;

import org.jspecify.annotations.NullMarked;
