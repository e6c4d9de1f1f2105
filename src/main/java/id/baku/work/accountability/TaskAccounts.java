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

    /** The account so far; an empty one where nothing is filled in. */
    @Transactional(readOnly = true)
    public Account of(String taskId) {
        return accounts.findById(taskId).map(TaskAccount::account).map(this::read).orElse(Account.NONE);
    }

    /** Keeps the account; the caller checks whether the user may change it. */
    public void save(String taskId, Account account, String user) {
        accounts.save(new TaskAccount(taskId, write(account), user, clock.instant()));
    }

    /** Takes the account of a task that is being completed out of the table. */
    Account take(String taskId) {
        Account account = of(taskId);
        accounts.deleteById(taskId);
        return account;
    }

    /** Nobody has to account for a task that is cancelled. */
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
