package id.baku.work.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutboxMessageRepository extends JpaRepository<OutboxMessage, String> {

    boolean existsByRecipientAndMessageKey(String recipient, String messageKey);

    @Query("select m.id from OutboxMessage m where m.state = WAITING and m.nextAttemptAt <= :now "
            + "order by m.nextAttemptAt, m.id")
    List<String> findDue(Instant now, Limit limit);

    /** Takes a message for sending. If several nodes try, one gets 1 and the others 0. */
    @Modifying
    @Query("update OutboxMessage m set m.state = SENDING, m.claimedAt = :now, m.attempts = m.attempts + 1 "
            + "where m.id = :id and m.state = WAITING and m.nextAttemptAt <= :now")
    int claim(String id, Instant now);

    List<OutboxMessage> findByStateAndClaimedAtBefore(OutboxMessage.State state, Instant claimed);

    List<OutboxMessage> findByRecipientAndNextAttemptAtLessThanEqualOrderByCreatedAtDesc(String recipient, Instant now,
                                                                                         Limit limit);

    List<OutboxMessage> findByRecipientAndStateAndReadAtIsNullOrderByCreatedAtDesc(String recipient,
                                                                                   OutboxMessage.State state, Limit limit);

    long countByRecipientAndStateAndReadAtIsNull(String recipient, OutboxMessage.State state);

    /** Marks all messages to a recipient as read that were not mailed; returns their number. */
    @Modifying
    @Query("update OutboxMessage m set m.readAt = :now where m.recipient = :recipient and m.state = NOTICE and m.readAt is null")
    int read(String recipient, Instant now);

    List<OutboxMessage> findByAgencyAndStateInOrderByCreatedAt(String agency, Collection<OutboxMessage.State> states,
                                                               Limit limit);

    long countByAgencyAndStateIn(String agency, Collection<OutboxMessage.State> states);

    Optional<OutboxMessage> findByIdAndAgencyAndStateIn(String id, String agency, Collection<OutboxMessage.State> states);

    @Modifying
    @Query("delete from OutboxMessage m where m.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
