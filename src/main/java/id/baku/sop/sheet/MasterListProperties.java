package id.baku.sop.sheet;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code baku.agencies.<id>.master-list}: the data of an agency's Daftar Induk as a controlled document. */
@ConfigurationProperties("baku")
record MasterListProperties(@DefaultValue Map<String, Settings> agencies) {

    /** {@link Control#NONE} where the agency does not control its list as a document. */
    Control control(String agency) {
        Settings settings = agencies.get(agency);
        return settings == null || settings.masterList() == null ? Control.NONE : settings.masterList();
    }

    record Settings(Control masterList) {
    }

    /**
     * @param number   of the list as a document
     * @param revision of the list
     * @param date     from which this revision holds; versions of SOPs deployed later are told of on the list
     * @param section  that keeps the list
     * @param prepared key of the official who prepares it, where the agency has one
     * @param checked  key of the official who checks it, where the agency has one
     * @param ratified key of the official who ratifies it, by default the one who ratified the sheets
     */
    record Control(String number, String revision, LocalDate date, String section, String prepared, String checked,
                   String ratified) {

        static final Control NONE = new Control(null, null, null, null, null, null, null);
    }
}
