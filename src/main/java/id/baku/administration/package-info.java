/** What the administrators of an agency keep: deputies, grants, settings, the calendar. */
@Wing(mayUse = {"office", "engine", "web"})
package id.baku.administration;

import id.baku.Wing;
