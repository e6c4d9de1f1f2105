/** The work of analysts: the sheet of an SOP, its diagram, and the versions of both. */
@Wing(mayUse = {"office", "engine", "web", "administration", "document", "work"})
package id.baku.sop;

import id.baku.Wing;
