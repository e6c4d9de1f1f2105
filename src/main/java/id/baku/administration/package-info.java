/** What the administrators of an agency keep: deputies, grants, settings, the calendar, the record of what was done. */
@Wing(mayUse = {"office", "engine", "web"})
package id.baku.administration;

import id.baku.Wing;
