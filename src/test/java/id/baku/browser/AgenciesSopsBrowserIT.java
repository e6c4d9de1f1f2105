package id.baku.browser;

import java.util.List;

/** The SOPs of the other agencies in the browser, and the first agency's yearly report. */
class AgenciesSopsBrowserIT extends SopsBrowserIT {

    @Override
    List<String> keys() {
        return List.of("diy-06", "jateng-006", "pemalang-59", "pupr-004", "sulbar-45");
    }
}
