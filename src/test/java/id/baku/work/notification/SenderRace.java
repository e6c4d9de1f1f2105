package id.baku.work.notification;

import java.time.Clock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.calendar.WorkingCalendars;

/** Two nodes that send from the same outbox at the same time. */
public final class SenderRace {

    public static final int MESSAGES = 150;

    private SenderRace() {
    }

    /** The ids of the mails in the order of sending. */
    public static List<String> run(ApplicationContext context) throws InterruptedException {
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        Outbox outbox = context.getBean(Outbox.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> IntStream.range(0, MESSAGES).forEach(i ->
                outbox.queue(Message.of("diy", Message.Kind.DIGEST, "lomba-" + i, "Contoh", "Isi"), List.of("diy.kasi"))));
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> nodes = IntStream.range(0, 2).mapToObj(i -> new Thread(() -> {
            try {
                start.await();
                sender(context, transactions, sent).run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })).toList();
        nodes.forEach(Thread::start);
        start.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        return List.copyOf(sent);
    }

    private static OutboxSender sender(ApplicationContext context, PlatformTransactionManager transactions, List<String> sent) {
        MailTransport transport = new MailTransport() {
            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public void send(Mail mail) {
                sent.add(mail.id());
            }
        };
        return new OutboxSender(context.getBean(OutboxMessageRepository.class), Optional.of(transport),
                new MailProperties(MailProperties.Transport.SMTP, "baku@contoh.id", Path.of("surel"), 8),
                context.getBean(WorkingCalendars.class), context.getBean(IdentityService.class),
                context.getBean(HistoryService.class), transactions, context.getBean(Clock.class));
    }
}
