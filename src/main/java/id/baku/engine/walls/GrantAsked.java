package id.baku.engine.walls;

import id.baku.office.agency.Agency;

/**
 * An administrator has asked for a duty, or the role of the head, which another one or the head has to give.
 *
 * @param user who shall have it
 * @param by   who asked
 */
public record GrantAsked(Agency agency, String user, String group, String by) {
}
