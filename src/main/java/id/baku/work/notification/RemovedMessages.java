package id.baku.work.notification;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/** Deletes the messages about removed cases, whether sent or not. */
@Component
class RemovedMessages {

    private final OutboxMessageRepository messages;

    RemovedMessages(OutboxMessageRepository messages) {
        this.messages = messages;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        messages.deleteOfCases(cases);
    }
}
