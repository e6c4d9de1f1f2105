package id.baku.sop.life;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.office.agency.Agency;

/** {@code baku.agencies.<id>.sop-approval}: whether a second person must confirm an agency's SOPs. */
@ConfigurationProperties("baku")
record LifeProperties(@DefaultValue Map<String, Settings> agencies) {

    /** Whether what an analyst deploys waits for a second person. */
    boolean isByTwo(Agency agency) {
        Settings settings = agencies.get(agency.id());
        return settings == null || settings.sopApproval();
    }

    /**
     * @param sopApproval whether an SOP that an analyst deploys comes into force only when a supervisor or the head has
     *     confirmed it
     */
    record Settings(@DefaultValue("true") boolean sopApproval) {
    }
}
