package id.baku.web.access;

/**
 * A kind of account that may call an endpoint. Which things it may see and change there is decided by the endpoint, from the
 * thing that is asked for.
 */
public enum Caller {
    /** Whoever has the address, without a login. */
    ANYBODY,
    /** Whoever is logged in, also who only takes part from another office. */
    USER,
    /** Who belongs to an agency and does not only take part from outside. */
    STAFF,
    /** Who holds a role of his agency, so that tasks come to him. */
    EXECUTOR,
    /** Who supervises an agency; the platform's administrators do. */
    SUPERVISOR,
    /** Who draws the diagrams of an agency; the platform's administrators do. */
    ANALYST,
    /** Who keeps the users and settings of his agency. */
    AGENCY_ADMINISTRATOR,
    /** Who administers the platform. */
    PLATFORM_ADMINISTRATOR
}
