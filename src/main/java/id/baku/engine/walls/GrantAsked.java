package id.baku.engine.walls;

import id.baku.office.agency.Agency;

/**
 * An administrator has asked for a duty or the role of the head, which another administrator or the head has to grant.
 *
 * @param user the user who would get it
 * @param by the administrator who asked
 */
public record GrantAsked(Agency agency, String user, String group, String by) {
}
