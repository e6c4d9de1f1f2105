package id.baku.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.agency.Agencies;
import id.baku.work.accountability.MeasuredActivity;

/** The figures of the activities of 2,000 random cases, as they are appended and folded. */
class RandomFigures {

    static final String API = "/camunda/api/sop/figures";
    static final String ASKED = "agency=sulbar&year=" + RandomActivities.YEAR;

    private static final YearMonth JANUARY = YearMonth.of(RandomActivities.YEAR, 1);
    private static final YearMonth DECEMBER = YearMonth.of(RandomActivities.YEAR, 12);

    private final List<MeasuredActivity> all = new RandomActivities().ofCases(2_000);
    private final FigureFold fold;
    private final FigureStore store;
    private final Figures figures;
    private final Agencies agencies;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;

    RandomFigures(FigureFold fold, FigureStore store, Figures figures, Agencies agencies, JdbcTemplate jdbc,
                  PlatformTransactionManager transactions) {
        this.fold = fold;
        this.store = store;
        this.figures = figures;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Activities are appended in random portions, and two nodes at once add up random portions of them; the last ones stay
     * waiting.
     */
    void appendAndFold() {
        Random random = new Random(7);
        for (int at = 0; at < all.size();) {
            List<MeasuredActivity> portion = all.subList(at, Math.min(all.size(), at + 1 + random.nextInt(2_000)));
            new TransactionTemplate(transactions).executeWithoutResult(status -> portion.forEach(store::append));
            at += portion.size();
            if (at < all.size()) {
                int most = 1 + random.nextInt(1_500);
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> fold.fold(most));
                fold.fold(most);
                other.join();
            }
        }
        assertThat(store.pendingOf(RandomActivities.AGENCY, all.size())).as("the tail").isNotEmpty();
        assertThat(store.of(RandomActivities.AGENCY, JANUARY.atDay(1), DECEMBER.atDay(1))).as("the folded").isNotEmpty();
    }

    /** Deletes everything, so that other classes may append the same activities. */
    void remove() {
        store.remove(all);
        jdbc.update("delete from figure where agency = ? and month_start >= ?", RandomActivities.AGENCY, JANUARY.atDay(1));
    }

    /** All activities. */
    List<MeasuredActivity> all() {
        return all;
    }

    long count(Predicate<MeasuredActivity> which) {
        return all.stream().filter(which).count();
    }

    /** The figures of the year as the application answers them. */
    List<SopFigures> year() {
        Figures.Period period = figures.of(agencies.get(RandomActivities.AGENCY), JANUARY, DECEMBER);
        assertThat(period.complete()).isTrue();
        return period.sops();
    }
}
