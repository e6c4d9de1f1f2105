package id.baku.service.partner;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An institution that cooperates with an agency, or may do so. */
@Entity
class Partner {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String nameKey;
    @Embedded
    private PartnerDetails details;
    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;
    private String updatedBy;

    protected Partner() {
    }

    Partner(String agency, PartnerDetails details, String user, Instant now) {
        this.agency = agency;
        this.createdAt = now;
        this.createdBy = user;
        change(details, user, now);
    }

    void change(PartnerDetails newDetails, String user, Instant now) {
        details = newDetails;
        nameKey = newDetails.nameKey();
        updatedAt = now;
        updatedBy = user;
    }

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    PartnerDetails details() {
        return details;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }
}
