package id.baku.administration.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

/** A record that somebody stands in for another user for some days, and which roles and tasks were given for it. */
@Entity
class Deputy {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String absent;
    private String deputy;
    @Enumerated(EnumType.STRING)
    private DeputyKind kind;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String letter;
    private String recordedBy;
    private Instant recordedAt;
    /** Who agreed, beside the user who recorded it, where two persons are needed. */
    private String confirmedBy;
    private Instant confirmedAt;
    private Instant begunAt;
    private Instant endedAt;
    private String endedBy;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deputy_role", joinColumns = @JoinColumn(name = "deputy_id"))
    private Set<StoodInRole> roles = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "deputy_task", joinColumns = @JoinColumn(name = "deputy_id"))
    @Column(name = "task_id")
    private Set<String> tasks = new HashSet<>();

    /**
     * A role of the absent one.
     *
     * @param granted whether the deputy was given it for this time; false where the deputy holds it anyway
     * @param sole    whether the absent one alone holds it: then the office is represented, not only its work done
     */
    @Embeddable
    record StoodInRole(String role, boolean granted, boolean sole) {
    }

    protected Deputy() {
    }

    Deputy(String agency, DeputyDetails details, String recordedBy, Instant recordedAt) {
        this.agency = agency;
        this.absent = details.absent();
        this.deputy = details.deputy();
        this.kind = details.kind();
        this.firstDay = details.firstDay();
        this.lastDay = details.lastDay();
        this.letter = details.letter();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    void begin(Set<StoodInRole> stoodIn, Set<String> handedOver, Instant at) {
        roles.addAll(stoodIn);
        tasks.addAll(handedOver);
        begunAt = at;
    }

    void confirm(String user, Instant at) {
        confirmedBy = user;
        confirmedAt = at;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** @param user who ended it before its last day; {@code null} when its time was over */
    void end(String user, Instant at) {
        endedBy = user;
        endedAt = at;
    }

    boolean isInForce() {
        return begunAt != null && endedAt == null;
    }

    boolean isDue(LocalDate today) {
        return begunAt == null && endedAt == null && !today.isBefore(firstDay) && !today.isAfter(lastDay);
    }

    boolean isOver(LocalDate today) {
        return endedAt == null && today.isAfter(lastDay);
    }

    boolean overlaps(DeputyDetails other) {
        return endedAt == null && !firstDay.isAfter(other.lastDay()) && !lastDay.isBefore(other.firstDay());
    }

    Set<String> grantedRoles() {
        return roles.stream().filter(StoodInRole::granted).map(StoodInRole::role).collect(Collectors.toSet());
    }

    Set<String> soleRoles() {
        return roles.stream().filter(StoodInRole::sole).map(StoodInRole::role).collect(Collectors.toSet());
    }

    Set<String> tasks() {
        return tasks;
    }

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    String absent() {
        return absent;
    }

    String deputy() {
        return deputy;
    }

    DeputyKind kind() {
        return kind;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String letter() {
        return letter;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }
}
