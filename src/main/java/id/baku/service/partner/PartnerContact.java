package id.baku.service.partner;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A record that a partner was asked to cooperate in a case, and what it answered. */
@Entity
class PartnerContact {

    @Id
    private String id = UUID.randomUUID().toString();
    private String partnerId;
    @Enumerated(EnumType.STRING)
    private PartnerResponse response;
    private String reason;
    private String processInstanceId;
    private String businessKey;
    private Instant contactedAt;
    private String contactedBy;

    protected PartnerContact() {
    }

    PartnerContact(Partner partner, PartnerAnswer answer, Instant contactedAt, String contactedBy) {
        this.partnerId = partner.id();
        this.response = answer.response();
        this.reason = answer.reason();
        this.processInstanceId = answer.processInstanceId();
        this.businessKey = answer.businessKey();
        this.contactedAt = contactedAt;
        this.contactedBy = contactedBy;
    }

    PartnerAnswer answer() {
        return new PartnerAnswer(response, reason, processInstanceId, businessKey);
    }

    String partnerId() {
        return partnerId;
    }

    Instant contactedAt() {
        return contactedAt;
    }

    String contactedBy() {
        return contactedBy;
    }
}
