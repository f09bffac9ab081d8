/**
 * The command line: starts Throughline as a demo or as a server, and runs the commands that modules contribute, each with
 * its database, visible progress, and one clear sentence when it cannot start.
 */
@NullMarked
package org.throughline.platform.command;

import org.jspecify.annotations.NullMarked;
