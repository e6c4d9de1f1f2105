package id.baku.sop.sheet;

import java.util.Map;

import id.baku.office.agency.Agency;

/** What was ratified with the sheets of versions; the room that keeps the life of SOPs knows it. */
public interface Ratifications {

    /** By the definition of the version. One that is missing shows what its diagram says. */
    Map<String, Ratified> of(Agency agency);
}
