package id.baku.browser;

import java.util.List;

/** The SOPs of one agency in the browser; diy-03 has a test of its own. */
class DiySopsBrowserIT extends SopsBrowserIT {

    @Override
    List<String> keys() {
        return List.of("diy-01", "diy-02", "diy-04", "diy-05", "diy-07", "diy-08");
    }
}
