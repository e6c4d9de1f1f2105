package id.baku.web.access;

/**
 * A kind of account that may call an endpoint. Which cases, documents and so on an account of this kind may see and change
 * there is decided by the endpoint itself.
 */
public enum Caller {
    /** Whoever has the address, without a login. */
    ANYBODY,
    /** Whoever is logged in, including people of other offices who only take part. */
    USER,
    /** Whoever belongs to an agency, except people of other offices who only take part. */
    STAFF,
    /** Whoever holds an executor role of an agency. */
    EXECUTOR,
    /** Whoever supervises an agency, and the platform's administrators. */
    SUPERVISOR,
    /** Whoever draws the diagrams of an agency, and the platform's administrators. */
    ANALYST,
    /** Whoever keeps the users and settings of an agency. */
    AGENCY_ADMINISTRATOR,
    /** Whoever administers the platform. */
    PLATFORM_ADMINISTRATOR
}
