package id.baku.sop.sheet;

import java.util.Map;

import id.baku.office.agency.Agency;

/** What was ratified with the sheets of versions; implemented by the room for the life of SOPs. */
public interface Ratifications {

    /** Ratifications by id of the process definition; a version without one shows what its diagram says. */
    Map<String, Ratified> of(Agency agency);
}
