package id.baku.engine.walls;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;

/** For what only one at a time may do in an agency, whatever there is so far: the engine keeps a row for each. */
@Component
public class AgencyLock {

    private final JdbcTemplate jdbc;

    AgencyLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else have it until this transaction ends. */
    public void take(Agency agency) {
        jdbc.queryForObject("select ID_ from ACT_ID_TENANT where ID_ = ? for update", String.class, agency.id());
    }
}
