package id.baku.office.agency;

/**
 * The tenant of an agency's drafts: SOPs that are deployed and not in force. Nobody belongs to it, so that no query of the
 * agency finds a draft, nothing that starts a case by the key of an SOP picks it up, and no case is moved to it.
 */
public final class DraftTenant {

    private static final String SUFFIX = ".konsep";

    private DraftTenant() {
    }

    /** The tenant of the drafts of an agency. */
    public static String of(Agency agency) {
        return agency.id() + SUFFIX;
    }

    /** Whether a tenant is one of drafts. */
    public static boolean is(String tenantId) {
        return tenantId != null && tenantId.endsWith(SUFFIX);
    }

    /** The agency to which a tenant belongs: of drafts or of what is in force. */
    public static String agencyOf(String tenantId) {
        return is(tenantId) ? tenantId.substring(0, tenantId.length() - SUFFIX.length()) : tenantId;
    }
}
