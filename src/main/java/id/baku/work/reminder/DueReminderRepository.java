package id.baku.work.reminder;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DueReminderRepository extends JpaRepository<DueReminder, String> {

    List<DueReminder> findByRemindAtBeforeOrderByRemindAt(Instant now, Limit limit);

    /** Takes a reminder. If several nodes try, one gets 1 and the others 0. */
    @Modifying
    @Query("delete from DueReminder r where r.taskId = :taskId")
    int take(String taskId);
}
