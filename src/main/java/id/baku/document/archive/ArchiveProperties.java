package id.baku.document.archive;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code baku.agencies.<id>.archive.keepers}: the roles that may withdraw documents of their agency. */
@ConfigurationProperties("baku")
record ArchiveProperties(@DefaultValue Map<String, Settings> agencies) {

    /** Ids of roles; empty where the agency names none. */
    List<String> keepers(String agency) {
        Settings settings = agencies.get(agency);
        return settings == null || settings.archive() == null ? List.of() : settings.archive().keepers();
    }

    record Settings(Archive archive) {
    }

    /** @param keepers roles that may revoke a document or declare it void */
    record Archive(@DefaultValue List<String> keepers) {
    }
}
