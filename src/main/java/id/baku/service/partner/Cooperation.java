package id.baku.service.partner;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A case of cooperation with a partner. */
@Entity
class Cooperation {

    @Id
    private String processInstanceId;
    private String partnerId;
    private String businessKey;
    private Instant startedAt;

    protected Cooperation() {
    }

    Cooperation(String processInstanceId, Partner partner, String businessKey, Instant startedAt) {
        this.processInstanceId = processInstanceId;
        this.partnerId = partner.id();
        this.businessKey = businessKey;
        this.startedAt = startedAt;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    String partnerId() {
        return partnerId;
    }

    String businessKey() {
        return businessKey;
    }

    Instant startedAt() {
        return startedAt;
    }
}
