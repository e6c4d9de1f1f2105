package id.baku.document.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A record that a document was declared void or revoked: all versions with its code up to then. */
@Entity
@Table(name = "naskah_withdrawal")
class Withdrawal {

    @Id
    private String id = UUID.randomUUID().toString();
    private String verificationCode;
    @Enumerated(EnumType.STRING)
    private WithdrawalKind kind;
    @Enumerated(EnumType.STRING)
    private WithdrawalGround ground;
    private String reason;
    private String withdrawnBy;
    private Instant withdrawnAt;

    protected Withdrawal() {
    }

    Withdrawal(String verificationCode, WithdrawalKind kind, WithdrawalGround ground, String reason, String by, Instant at) {
        this.verificationCode = verificationCode;
        this.kind = kind;
        this.ground = ground;
        this.reason = reason;
        this.withdrawnBy = by;
        this.withdrawnAt = at;
    }

    String verificationCode() {
        return verificationCode;
    }

    WithdrawalKind kind() {
        return kind;
    }

    WithdrawalGround ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    String by() {
        return withdrawnBy;
    }

    Instant at() {
        return withdrawnAt;
    }
}
