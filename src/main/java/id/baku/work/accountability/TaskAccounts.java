package id.baku.work.accountability;

import java.io.UncheckedIOException;
import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The accounts of open tasks; when the task is completed, its account becomes part of the activity's record. */
@Service
@Transactional
public class TaskAccounts {

    private final TaskAccountRepository accounts;
    private final ObjectMapper json;
    private final Clock clock;

    TaskAccounts(TaskAccountRepository accounts, ObjectMapper json, Clock clock) {
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** What the executor has said so far; nothing where he has said nothing. */
    @Transactional(readOnly = true)
    public Account of(String taskId) {
        return accounts.findById(taskId).map(TaskAccount::account).map(this::read).orElse(Account.NONE);
    }

    /** Keeps it for the one who works on the task; whether he may is the caller's to check. */
    public void save(String taskId, Account account, String user) {
        accounts.save(new TaskAccount(taskId, write(account), user, clock.instant()));
    }

    /** The account of a task that is being completed. */
    Account take(String taskId) {
        Account account = of(taskId);
        accounts.deleteById(taskId);
        return account;
    }

    /** A task that is called off is accounted for by nobody. */
    @EventListener(condition = "#task.eventName == 'delete'")
    void endWithTask(DelegateTask task) {
        accounts.deleteById(task.getId());
    }

    private Account read(String text) {
        try {
            return json.readValue(text, Account.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Account account) {
        try {
            return json.writeValueAsString(account);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
